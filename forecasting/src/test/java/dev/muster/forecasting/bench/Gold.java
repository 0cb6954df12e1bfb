package dev.muster.forecasting.bench;

import dev.muster.forecasting.history.MalformedFile;
import dev.muster.forecasting.staffing.ErlangA;
import dev.muster.forecasting.staffing.ErlangB;
import dev.muster.forecasting.staffing.ErlangC;
import dev.muster.forecasting.staffing.Load;
import dev.muster.forecasting.staffing.Patience;
import dev.muster.forecasting.staffing.Traffic;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// The formulas against exact values, row by row of a file: people, a name, the load as an exact double, Erlang B, its
/// logarithm, Erlang C, and for mean patience of 10, 1 and a tenth of the handle time the chances of waiting and of
/// abandonment.
///
/// Values of at least 1e-300 are compared themselves. Below that Erlang B is compared by its logarithm and the others
/// are left out.
final class Gold {

    private static final BigDecimal SMALLEST = new BigDecimal("1e-300");
    private static final int COLUMNS = 12;
    private static final Duration HANDLE = Duration.ofSeconds(10);
    private static final List<Duration> PATIENCE =
            List.of(Duration.ofSeconds(100), Duration.ofSeconds(10), Duration.ofSeconds(1));

    private final Path file;
    private double error;
    private int skipped;

    private Gold(Path file) {
        this.file = file;
    }

    static String compare(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new MalformedFile(file, "no such file");
        }
        Gold gold = new Gold(file);
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            gold.row(i + 1, lines.get(i));
        }
        return String.format(
                Locale.ROOT,
                "rows=%d rows_skipped=%d max_rel_error=%.3g",
                Math.max(0, lines.size() - 1),
                gold.skipped,
                gold.error);
    }

    private void row(int line, String row) {
        String[] cells = row.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new MalformedFile(file, line, "row", row, "must have %d columns".formatted(COLUMNS));
        }
        try {
            row(cells);
        } catch (NumberFormatException _) {
            throw new MalformedFile(file, line, "row", row, "must have numbers in all columns but the second");
        }
    }

    private void row(String[] cells) {
        int agents = Integer.parseInt(cells[0]);
        Traffic traffic = new Traffic(new Load(Double.parseDouble(cells[2])), HANDLE);
        if (large(cells[3])) {
            held(cells[3], ErlangB.chanceOfLoss(traffic.load(), agents));
        }
        held(cells[4], ErlangB.logChanceOfLoss(traffic.load(), agents));
        boolean whole = heldIfLarge(cells[5], ErlangC.chanceOfWaiting(traffic.load(), agents));
        for (int i = 0; i < PATIENCE.size(); i++) {
            ErlangA queue = ErlangA.of(traffic, Patience.exponential(PATIENCE.get(i)), agents);
            whole = heldIfLarge(cells[6 + 2 * i], queue.chanceOfWaiting()) && whole;
            whole = heldIfLarge(cells[7 + 2 * i], queue.chanceOfAbandonment()) && whole;
        }
        if (!whole) {
            skipped++;
        }
    }

    private static boolean large(String exact) {
        return new BigDecimal(exact).compareTo(SMALLEST) >= 0;
    }

    private boolean heldIfLarge(String exact, double found) {
        boolean large = large(exact);
        if (large) {
            held(exact, found);
        }
        return large;
    }

    /// Relative error; all digits of the exact value count.
    private void held(String exact, double found) {
        if (!Double.isFinite(found)) {
            error = Double.POSITIVE_INFINITY;
            return;
        }
        BigDecimal value = new BigDecimal(exact);
        double off = new BigDecimal(found)
                .subtract(value)
                .divide(value, MathContext.DECIMAL64)
                .abs()
                .doubleValue();
        error = Math.max(error, off);
    }
}
