package dev.muster.console.demo;

import dev.muster.forecasting.SiteId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// Which of all possible simulations this is: its chance, and the place the company works at.
///
/// @param seed of all that is thrown
/// @param zone whose clock its people and queues keep
record World(long seed, ZoneId zone) {

    /// Berlin, and two places where it is day when it is night there.
    private static final List<ZoneId> PLACES =
            List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"), ZoneId.of("Asia/Singapore"));

    private static final int MORNING = 8;
    private static final int EVENING = 19;

    /// The first of the places where people are at work at a moment, so that there is something to see.
    static ZoneId atWork(Instant now) {
        return PLACES.stream()
                .filter(zone -> {
                    int hour = now.atZone(zone).getHour();
                    return hour >= MORNING && hour < EVENING;
                })
                .findFirst()
                .orElse(PLACES.getFirst());
    }

    /// Throws that are for nothing else.
    ///
    /// @param what the throws are for
    Dice dice(Object... what) {
        return Dice.of(seed, what);
    }

    /// The last part of the zone's name: `berlin`.
    SiteId site() {
        return new SiteId(city().toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    /// As people call the place: `New York`.
    String city() {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
