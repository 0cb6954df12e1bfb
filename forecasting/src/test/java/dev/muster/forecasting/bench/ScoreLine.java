package dev.muster.forecasting.bench;

import dev.muster.forecasting.accuracy.Coverage;
import dev.muster.forecasting.accuracy.Score;
import java.util.Locale;

/// A score as `key=value` pairs; errors and coverage in percent.
final class ScoreLine {

    private ScoreLine() {}

    static String of(Score score) {
        StringBuilder line = new StringBuilder();
        add(line, "wape", score.wape());
        add(line, "bias", score.bias());
        add(line, "week_before_wape", score.weekBeforeWape());
        add(line, "no_update_wape", score.noUpdateWape());
        add(line, "coverage80", score.coverage80());
        add(line, "coverage95", score.coverage95());
        line.append("hours_rejected=").append(score.hoursRejected()).append(' ');
        add(line, "pinball", score.pinball());
        add(line, "naive_pinball", score.naivePinball());
        return line + "scored=" + score.scored();
    }

    private static void add(StringBuilder line, String key, Coverage coverage) {
        add(line, key, coverage.share());
        add(line, key + "_low", coverage.low());
        add(line, key + "_high", coverage.high());
    }

    private static void add(StringBuilder line, String key, double share) {
        line.append(String.format(Locale.ROOT, "%s=%.3f ", key, 100 * share));
    }
}
