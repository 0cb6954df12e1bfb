package dev.muster.console.today;

import dev.muster.ingest.live.QueueNow;
import dev.muster.sql.directory.Goals;
import java.time.Duration;
import java.util.Locale;

/// How a queue stands against its promise, in the order of what needs a look first.
enum Standing {
    /// Somebody has waited longer than promised.
    LATE("Late"),
    /// The day's service level is below the goal, or somebody has used most of the promised time.
    AT_RISK("At risk"),
    /// The promise is kept.
    MET("Met"),
    /// Nothing has happened today.
    QUIET("Quiet");

    private static final double MOST_OF = 0.75;

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    static Standing of(QueueNow now, Goals goals) {
        Duration promised = goals.firstReply().within();
        if (now.longestWait().compareTo(promised) > 0) {
            return LATE;
        }
        boolean nearly = now.longestWait().toMillis() > MOST_OF * promised.toMillis();
        boolean below = now.firstReply().share().orElse(1) < goals.firstReply().share();
        if (nearly || below) {
            return AT_RISK;
        }
        return now.waiting() + now.active() == 0 && now.today().opened() == 0 ? QUIET : MET;
    }

    String words() {
        return words;
    }

    String style() {
        return "standing-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
