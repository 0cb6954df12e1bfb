package dev.muster.qa.agreement;

/// How much two different ratings still agree, 1 for equal ones. The categories are taken as evenly spaced.
public enum Weighting {
    /// Not at all: for categories without an order.
    EXACT {
        @Override
        double disagreement(double distance) {
            return distance == 0 ? 0 : 1;
        }
    },
    /// In proportion to their distance (Cicchetti & Allison 1971).
    LINEAR {
        @Override
        double disagreement(double distance) {
            return distance;
        }
    },
    /// A near miss counts little (Fleiss & Cohen 1973).
    QUADRATIC {
        @Override
        double disagreement(double distance) {
            return distance * distance;
        }
    };

    /// @param distance 0 for equal ratings to 1 for opposite ends of the scale
    abstract double disagreement(double distance);

    double weight(Rated pair, int categories) {
        return 1 - disagreement((double) Math.abs(pair.first() - pair.second()) / (categories - 1));
    }
}
