package dev.muster.scheduler.solve;

/// How evenly late and weekend hours are shared, in proportion to what contracts allow. Only people who could
/// work such hours share them.
final class Fairness {

    private static final double QUARTERS = 4;

    private final int[] quarters;
    private final double[] weights;
    private long squares;

    Fairness(Board board) {
        quarters = new int[board.people().size()];
        weights = new double[board.people().size()];
        for (int i = 0; i < weights.length; i++) {
            Person person = board.people().get(i);
            boolean shares = person.slots().stream()
                    .anyMatch(slot -> slot.frames().stream().anyMatch(frame -> frame.unsocial() > 0));
            weights[i] =
                    shares ? Math.max(1, person.agent().contract().week().most().toHours()) : 0;
        }
    }

    void add(int person, int change) {
        squares -= square(person);
        quarters[person] += change;
        squares += square(person);
    }

    /// The sum of hours² ÷ weight in thousandths, which is least where hours are in proportion to weights.
    long squares() {
        return squares;
    }

    /// The sum over people of the distance from their fair share, in quarters.
    double distance() {
        long all = 0;
        double weight = 0;
        for (int i = 0; i < quarters.length; i++) {
            all += quarters[i];
            weight += weights[i];
        }
        double distance = 0;
        for (int i = 0; i < quarters.length && weight > 0; i++) {
            distance += Math.abs(quarters[i] - all * weights[i] / weight);
        }
        return distance;
    }

    private long square(int person) {
        double hours = quarters[person] / QUARTERS;
        return weights[person] == 0 ? 0 : Math.round(Rota.SCALE * hours * hours / weights[person]);
    }
}
