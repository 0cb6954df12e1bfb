package dev.muster.sql.forecast;

import org.jspecify.annotations.Nullable;

/// An event as it was kept.
///
/// @param made      by whom and when
/// @param withdrawn by whom, when and why; null while it stands
public record KeptEvent(
        long id, SiteEvent event, Hand made, @Nullable Withdrawal withdrawn) {

    /// That somebody took it back.
    public record Withdrawal(Hand hand, String reason) {}

    public boolean stands() {
        return withdrawn == null;
    }
}
