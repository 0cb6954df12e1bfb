package dev.muster.forecasting.bench;

import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.method.Extrapolation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/// The hourly series of the M4 competition, forecast and judged as in it.
///
/// Source: Makridakis, Spiliotis & Assimakopoulos 2020, "The M4 Competition: 100,000 time series and 61 forecasting
/// methods".
final class M4 {

    private static final int HORIZON = 48;
    private static final int DAY = 24;
    private static final int WEEK = 168;
    private static final double MISSED = 2 / 0.05;

    private final Map<String, double[]> past;
    private final Map<String, double[]> future;

    private M4(Map<String, double[]> past, Map<String, double[]> future) {
        this.past = past;
        this.future = future;
    }

    /// @param folder with `train.csv` and `test.csv`, a line `id,values…` for each series
    static M4 read(Path folder) throws IOException {
        Map<String, double[]> past = series(folder.resolve("train.csv"));
        Map<String, double[]> future = series(folder.resolve("test.csv"));
        if (past.isEmpty() || !past.keySet().equals(future.keySet())) {
            throw new IllegalArgumentException(
                    "Series of train.csv and test.csv in %s must be the same, and not none.".formatted(folder));
        }
        return new M4(past, future);
    }

    private static Map<String, double[]> series(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("%s: no such file.".formatted(file));
        }
        Map<String, double[]> series = new LinkedHashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                List<String> cells = Arrays.asList(line.split(",", -1));
                series.put(cells.get(0), numbers(cells.subList(1, cells.size()), file, number));
            }
        }
        return series;
    }

    private static double[] numbers(List<String> cells, Path file, int line) {
        return cells.stream()
                .filter(cell -> !cell.isBlank())
                .mapToDouble(cell -> number(cell, file, line))
                .toArray();
    }

    private static double number(String cell, Path file, int line) {
        try {
            return Double.parseDouble(cell.strip());
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("%s, line %d: value (%s) must be a number.".formatted(file, line, cell));
        }
    }

    /// Forecasts every series and judges it.
    ///
    /// @param progress told how many series are done
    /// @return one line of `key=value` pairs
    String run(IntConsumer progress) {
        List<Judged> ours = new ArrayList<>();
        List<Judged> naive = new ArrayList<>();
        Extrapolation extrapolation = new Extrapolation(DAY, WEEK);
        long start = cpu();
        List<List<Distribution>> all = extrapolation.ahead(List.copyOf(past.values()), HORIZON);
        long cpu = cpu() - start;
        for (Map.Entry<String, double[]> series : past.entrySet()) {
            double[] came = Objects.requireNonNull(future.get(series.getKey()));
            List<Distribution> ahead = all.get(ours.size());
            ours.add(Judged.of(series.getValue(), came, ahead));
            naive.add(Judged.of(series.getValue(), came, Naive2.ahead(series.getValue(), DAY, HORIZON)));
            progress.accept(ours.size());
        }
        double smape = mean(ours, Judged::smape);
        double mase = mean(ours, Judged::mase);
        double naiveSmape = mean(naive, Judged::smape);
        double naiveMase = mean(naive, Judged::mase);
        return String.format(
                Locale.ROOT,
                "series=%d smape=%.3f mase=%.4f owa=%.4f naive2_smape=%.3f naive2_mase=%.4f msis95=%.3f"
                        + " coverage95=%.2f cpu_ms_per_series=%.1f",
                ours.size(),
                smape,
                mase,
                (smape / naiveSmape + mase / naiveMase) / 2,
                naiveSmape,
                naiveMase,
                mean(ours, Judged::msis),
                100 * mean(ours, Judged::coverage),
                cpu / 1e6 / ours.size());
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double mean(List<Judged> all, ToDoubleFunction<Judged> measure) {
        return all.stream().mapToDouble(measure).average().orElse(Double.NaN);
    }

    /// One series' measures.
    ///
    /// @param smape in percent, 0 to 200
    /// @param mase mean absolute error over that of the season before, in the past
    /// @param msis mean scaled interval score of the 95 % band
    /// @param coverage share of values in that band
    record Judged(double smape, double mase, double msis, double coverage) {

        static Judged of(double[] past, double[] came, List<Distribution> ahead) {
            double[] points = ahead.stream().mapToDouble(Distribution::mean).toArray();
            double percentage = 0;
            double absolute = 0;
            double score = 0;
            double held = 0;
            for (int i = 0; i < came.length; i++) {
                double error = Math.abs(points[i] - came[i]);
                percentage += error == 0 ? 0 : 200 * error / (Math.abs(points[i]) + Math.abs(came[i]));
                absolute += error;
                double low = ahead.get(i).quantile(0.025);
                double high = ahead.get(i).quantile(0.975);
                score += high - low + MISSED * (Math.max(0, low - came[i]) + Math.max(0, came[i] - high));
                held += low <= came[i] && came[i] <= high ? 1 : 0;
            }
            double scale = seasonal(past);
            int steps = came.length;
            return new Judged(percentage / steps, absolute / steps / scale, score / steps / scale, held / steps);
        }

        private static double seasonal(double[] past) {
            double sum = 0;
            for (int i = DAY; i < past.length; i++) {
                sum += Math.abs(past[i] - past[i - DAY]);
            }
            return sum / (past.length - DAY);
        }
    }
}
