package dev.muster.sql.forecast;

import java.time.Instant;

/// Who did something, and when.
///
/// @param login of the account
/// @param name  that colleagues read; the login where the account is gone
public record Hand(String login, String name, Instant at) {}
