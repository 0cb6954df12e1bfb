package dev.muster.ingest.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One figure of every round: its median, and how far the rounds lie apart.
final class Ratios {

    private final List<Double> rounds = new ArrayList<>();

    void add(double value) {
        rounds.add(value);
    }

    double median() {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// The largest less the smallest.
    double spread() {
        return rounds.stream().mapToDouble(value -> value).max().orElse(0)
                - rounds.stream().mapToDouble(value -> value).min().orElse(0);
    }

    /// `name=0.612 name_spread=0.044`.
    String line(String name, int decimals) {
        String form = "%s=%." + decimals + "f %s_spread=%." + decimals + "f";
        return String.format(Locale.ROOT, form, name, median(), name, spread());
    }
}
