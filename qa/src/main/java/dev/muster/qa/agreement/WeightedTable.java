package dev.muster.qa.agreement;

import java.util.Optional;

/// The sums behind kappa. In the formulas p is the share of a cell, w its weight, pᵢ. and p.ⱼ are the margins.
final class WeightedTable {

    private final int categories;
    private final long total;
    private final double[][] share;
    private final double[][] weight;
    private final double[] first;
    private final double[] second;

    WeightedTable(CrossTable table, Weighting weighting) {
        categories = table.categories();
        total = table.total();
        share = table.shares();
        weight = new double[categories][categories];
        first = new double[categories];
        second = new double[categories];
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                weight[i][j] = weighting.weight(new Rated(i, j), categories);
                first[i] += share[i][j];
                second[j] += share[i][j];
            }
        }
    }

    Optional<Kappa> kappa() {
        double observed = sum((i, j) -> weight[i][j] * share[i][j]);
        double chance = sum((i, j) -> weight[i][j] * first[i] * second[j]);
        if (1 - chance < 1e-12) {
            return Optional.empty();
        }
        if (1 - observed < 1e-12) {
            return Optional.of(new Kappa(1, 0));
        }
        return Optional.of(
                new Kappa((observed - chance) / (1 - chance), Math.sqrt(variance(observed, chance) / total)));
    }

    /// Σ p [w (1 − pₑ) − (w̄ᵢ. + w̄.ⱼ)(1 − pₒ)]² − (pₒpₑ − 2pₑ + pₒ)², over (1 − pₑ)⁴.
    private double variance(double observed, double chance) {
        double squares = sum((i, j) -> {
            double deviation = weight[i][j] * (1 - chance) - (rowMean(i) + columnMean(j)) * (1 - observed);
            return share[i][j] * deviation * deviation;
        });
        double centre = observed * chance - 2 * chance + observed;
        return Math.max(0, squares - centre * centre) / Math.pow(1 - chance, 4);
    }

    private double rowMean(int i) {
        double mean = 0;
        for (int j = 0; j < categories; j++) {
            mean += weight[i][j] * second[j];
        }
        return mean;
    }

    private double columnMean(int j) {
        double mean = 0;
        for (int i = 0; i < categories; i++) {
            mean += weight[i][j] * first[i];
        }
        return mean;
    }

    private double sum(Cell cell) {
        double sum = 0;
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                sum += cell.at(i, j);
            }
        }
        return sum;
    }

    @FunctionalInterface
    private interface Cell {
        double at(int i, int j);
    }
}
