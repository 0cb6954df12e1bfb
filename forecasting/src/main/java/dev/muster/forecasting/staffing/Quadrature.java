package dev.muster.forecasting.staffing;

import java.util.function.DoubleUnaryOperator;

/// Integrals of positive functions, to about 1e-15 of the value where the function is smooth.
///
/// Source: Gauss and Legendre's rule with 20 points; parts are halved until halving no longer changes the sum.
final class Quadrature {

    private static final int POINTS = 20;
    private static final double[] AT = new double[POINTS / 2];
    private static final double[] WEIGHT = new double[POINTS / 2];
    private static final double AGREED = 0x1p-48;
    private static final int DEEPEST = 40;
    private static final int PARTS = 16;

    static {
        for (int i = 0; i < POINTS / 2; i++) {
            root(i);
        }
    }

    private final DoubleUnaryOperator function;
    private double agreed;

    private Quadrature(DoubleUnaryOperator function) {
        this.function = function;
    }

    /// The integral between the first and the last border.
    ///
    /// @param borders in order; the function is smooth between two of them
    static double integrate(DoubleUnaryOperator function, double... borders) {
        return new Quadrature(function).sum(borders);
    }

    private double sum(double... borders) {
        int each = Math.max(1, PARTS / borders.length);
        int parts = (borders.length - 1) * each;
        double[] cut = new double[parts + 1];
        for (int i = 0; i < parts; i++) {
            double from = borders[i / each];
            cut[i] = from + (borders[i / each + 1] - from) * (i % each) / each;
        }
        cut[parts] = borders[borders.length - 1];
        double[] rough = new double[parts];
        double all = 0;
        for (int i = 0; i < parts; i++) {
            rough[i] = gauss(cut[i], cut[i + 1]);
            all += rough[i];
        }
        agreed = all * AGREED;
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            sum += refined(cut[i], cut[i + 1], rough[i], DEEPEST);
        }
        return sum;
    }

    private double refined(double from, double to, double rough, int deeper) {
        double middle = (from + to) / 2;
        double left = gauss(from, middle);
        double right = gauss(middle, to);
        if (deeper == 0 || Math.abs(left + right - rough) <= Math.max(agreed, AGREED * rough)) {
            return left + right;
        }
        return refined(from, middle, left, deeper - 1) + refined(middle, to, right, deeper - 1);
    }

    private double gauss(double from, double to) {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        double sum = 0;
        for (int i = 0; i < AT.length; i++) {
            double off = half * AT[i];
            sum += WEIGHT[i] * (function.applyAsDouble(middle - off) + function.applyAsDouble(middle + off));
        }
        return sum * half;
    }

    /// The `i`th root of the Legendre polynomial from the right and its weight, by Newton's method.
    private static void root(int i) {
        double x = Math.cos(Math.PI * (i + 0.75) / (POINTS + 0.5));
        double slope = 1;
        for (int round = 0; round < 8; round++) {
            double before = 1;
            double value = x;
            for (int k = 2; k <= POINTS; k++) {
                double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                before = value;
                value = next;
            }
            slope = POINTS * (x * value - before) / (x * x - 1);
            x -= value / slope;
        }
        AT[i] = x;
        WEIGHT[i] = 2 / ((1 - x * x) * slope * slope);
    }
}
