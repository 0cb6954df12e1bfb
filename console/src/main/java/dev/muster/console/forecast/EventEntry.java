package dev.muster.console.forecast;

import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.event.Event;
import dev.muster.forecasting.event.EventKind;
import dev.muster.sql.forecast.SiteEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a planner has typed to tell of an event.
///
/// @param kind    as chosen or typed
/// @param percent as typed; null where it is to be learned from past events
record EventEntry(
        @Nullable String kind,
        String name,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable String percent,
        String reason) {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_REASON = 200;

    private static final int LONGEST_KIND = 40;
    private static final int MOST_DAYS = 92;
    private static final double MOST_PERCENT = 1000;

    /// Kinds that calendars bring by themselves.
    private static final Set<String> RESERVED = Stream.of(
                    "Public holiday", "Holiday", EventKind.DAY_BEFORE.name(), EventKind.DAY_AFTER.name())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    /// What was made of it.
    sealed interface Checked {

        record Right(SiteEvent event) implements Checked {}

        /// @param rule which one is broken, in a sentence
        record Wrong(String rule) implements Checked {}
    }

    /// @param queue it concerns, null for all of the site
    /// @param known kinds, of which one is meant whatever its capitals
    Checked check(SiteId site, @Nullable QueueId queue, List<String> known) {
        if (kind == null || kind.isBlank() || kind.strip().length() > LONGEST_KIND) {
            return new Checked.Wrong(
                    "Kind must be chosen, or typed in at most %d characters; events of a kind are taken to do much the same."
                            .formatted(LONGEST_KIND));
        }
        if (RESERVED.contains(kind.strip().toLowerCase(Locale.ROOT))) {
            return new Checked.Wrong("Kind (%s) is kept for the calendar's holidays, which count by themselves."
                    .formatted(kind.strip()));
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return new Checked.Wrong("Name must say which event, in at most %d characters.".formatted(LONGEST_NAME));
        }
        Event days = days();
        if (days == null) {
            return new Checked.Wrong(
                    "First and last day must be chosen, in order, at most %d days.".formatted(MOST_DAYS));
        }
        Double multiplier = multiplier();
        if (percent != null && multiplier == null) {
            return new Checked.Wrong("Percent (%s) must be a number above -100, at most 1000; 40 is two fifths more."
                    .formatted(percent.strip()));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return new Checked.Wrong("Reason must say how you know, in at most %d characters; others will read it."
                    .formatted(LONGEST_REASON));
        }
        return new Checked.Right(
                new SiteEvent(site, queue, kind(known), name.strip(), days, multiplier, reason.strip()));
    }

    /// As far as they can be read; null where they break a rule.
    @Nullable
    Event days() {
        if (first == null || last == null || last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1))) {
            return null;
        }
        return new Event(first, last);
    }

    /// What the percent make of the forecast; null where there are none or they break a rule.
    @Nullable
    Double multiplier() {
        if (percent == null) {
            return null;
        }
        String digits = percent.replace("\u2212", "-").replace("%", "").replaceAll("\\s", "");
        if (!NUMBER.matcher(digits).matches()) {
            return null;
        }
        double number = Double.parseDouble(digits);
        return number > -100 && number <= MOST_PERCENT ? 1 + number / 100 : null;
    }

    /// @param known kinds, of which one is meant whatever its capitals
    EventKind kind(List<String> known) {
        String typed = kind == null ? "" : kind.strip();
        return EventKind.of(
                known.stream().filter(typed::equalsIgnoreCase).findFirst().orElse(typed));
    }
}
