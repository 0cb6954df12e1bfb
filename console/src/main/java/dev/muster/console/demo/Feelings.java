package dev.muster.console.demo;

import dev.muster.sql.event.EventType;
import java.time.Duration;
import java.util.Map;

/// How the customer of a conversation feels, and what becomes known of it.
final class Feelings {

    private final Dice dice;
    private final Pen pen;
    private double mood;
    private boolean asked;

    /// @param mood how customers with this topic feel at first, -1 to 1
    Feelings(double mood, Dice dice, Pen pen) {
        this.dice = dice;
        this.pen = pen;
        this.mood = mood + 0.25 * dice.normal();
    }

    void waited() {
        mood -= 0.3;
    }

    void passedOn() {
        mood -= 0.15;
    }

    void cameBack() {
        mood -= 0.4;
    }

    /// What a reading of the first message says.
    void atFirst() {
        if (dice.chance(0.18)) {
            tell();
        }
    }

    /// What a reading of the whole says.
    void atLast() {
        mood += 0.5;
        if (dice.chance(0.12)) {
            tell();
        }
    }

    /// Asks for a rating, once, and perhaps gets one.
    ///
    /// @param proficiency of who helped, 0 for automation
    void survey(Agenda agenda, double proficiency) {
        if (asked || !dice.chance(0.36)) {
            return;
        }
        asked = true;
        pen.write(EventType.SURVEY_SENT, Pen.SYSTEM, Map.of("survey", "after_contact"));
        if (dice.chance(0.34)) {
            agenda.in(Duration.ofSeconds(Math.round(20 + dice.exponential(240))), () -> {
                double feeling = 3.35 + 1.2 * mood + 0.8 * proficiency + 0.8 * dice.normal();
                long rating = Math.clamp(Math.round(feeling), 1, 5);
                pen.write(EventType.RATED, pen.customer(), Map.of("rating", rating, "survey", "after_contact"));
            });
        }
    }

    private void tell() {
        double score = Math.clamp(Math.round((mood + 0.1 * dice.normal()) * 100) / 100.0, -1, 1);
        pen.write(EventType.SENTIMENT, Pen.SYSTEM, Map.of("score", score));
    }
}
