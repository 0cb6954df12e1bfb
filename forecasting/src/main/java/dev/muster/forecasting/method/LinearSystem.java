package dev.muster.forecasting.method;

import java.util.Arrays;

/// Small systems of equations with a positive definite matrix, by Gaussian elimination without pivoting.
final class LinearSystem {

    private LinearSystem() {}

    /// @param matrix symmetric, positive definite; overwritten
    /// @param right overwritten
    static double[] solve(double[][] matrix, double[] right) {
        double[][] rights = new double[right.length][];
        Arrays.setAll(rights, row -> new double[] {right[row]});
        return Arrays.stream(solve(matrix, rights)).mapToDouble(row -> row[0]).toArray();
    }

    /// Many systems with one matrix.
    ///
    /// @param matrix symmetric, positive definite; overwritten
    /// @param rights a column for each system; overwritten
    /// @return a column for each system
    static double[][] solve(double[][] matrix, double[][] rights) {
        int size = rights.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                subtract(matrix[row], factor, matrix[pivot], pivot);
                subtract(rights[row], factor, rights[pivot], 0);
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int below = row + 1; below < size; below++) {
                subtract(rights[row], matrix[row][below], rights[below], 0);
            }
            for (int column = 0; column < rights[row].length; column++) {
                rights[row][column] /= matrix[row][row];
            }
        }
        return rights;
    }

    private static void subtract(double[] from, double factor, double[] what, int start) {
        for (int i = start; i < from.length; i++) {
            from[i] -= factor * what[i];
        }
    }
}
