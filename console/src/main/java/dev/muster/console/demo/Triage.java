package dev.muster.console.demo;

import dev.muster.sql.event.EventType;
import java.util.Map;

/// What the simulated desk makes of a first message: a label with its confidence, now and then a wrong one that is put
/// right.
final class Triage {

    private Triage() {}

    static void label(Topic topic, QueueModel queue, Dice dice, Pen pen) {
        Topic other = dice.pick(queue.topics());
        boolean wrong = !other.equals(topic) && dice.chance(0.05);
        double confidence = wrong ? dice.between(0.35, 0.7) : 1 - dice.between(0, 0.6) * dice.between(0, 1);
        pen.write(
                EventType.INTENT,
                Pen.SYSTEM,
                Map.of(
                        "label",
                        (wrong ? other : topic).intent(),
                        "confidence",
                        Math.round(confidence * 1000) / 1000.0));
        if (wrong && dice.chance(0.7)) {
            pen.write(EventType.INTENT, Pen.SYSTEM, Map.of("label", topic.intent(), "corrected", true));
        }
    }
}
