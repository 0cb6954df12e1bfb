package dev.muster.console.reports.operation;

import dev.muster.qa.measures.Share;
import dev.muster.sql.conversation.ServiceLevel;
import java.util.OptionalDouble;

/// How conversations went, folded from their rows.
///
/// @param conversations opened in the period
/// @param resolved      of those
/// @param automated     of the resolved ones, those without any message by a person
/// @param any           first response by anybody
/// @param human         first response by a person
/// @param turns         responses in conversation
/// @param resolution    from the first customer message to the latest close
/// @param level         first replies by a person against the promise
/// @param satisfied     ratings of 4 and 5 among all
record Handling(
        long conversations,
        long resolved,
        long automated,
        Times any,
        Times human,
        Times turns,
        Times resolution,
        ServiceLevel level,
        Share satisfied) {

    OptionalDouble responseRate() {
        return resolved == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1, (double) satisfied.n() / resolved));
    }

    OptionalDouble automatedOfAll() {
        return conversations == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) automated / conversations);
    }

    OptionalDouble automatedOfResolved() {
        return resolved == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) automated / resolved);
    }
}
