package dev.muster.sql.conversation;

import java.util.OptionalDouble;

/// How many matters were settled at the first contact.
///
/// @param resolved conversations resolved
/// @param mature   of those, the ones whose seven days for a new contact are over
/// @param settled  of the mature ones, those without transfer, escalation, reopening or new contact about the same
public record FirstContact(long resolved, long mature, long settled) {

    /// Settled ÷ mature, 0 to 1; empty while none is mature.
    public OptionalDouble share() {
        return mature == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) settled / mature);
    }
}
