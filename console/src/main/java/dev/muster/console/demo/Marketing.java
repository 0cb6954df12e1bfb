package dev.muster.console.demo;

import dev.muster.console.planning.Announced;
import dev.muster.console.planning.Announcing;
import dev.muster.console.server.Installation;
import dev.muster.forecasting.event.Event;
import dev.muster.forecasting.event.EventKind;
import dev.muster.sql.forecast.SiteEvent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Consumer;

/// Tells the planner of the simulated company's campaigns and launches: those of the last months and the next ones. The
/// first three days of each are told, as marketing knows them; what comes of it later, and strikes, are not.
final class Marketing {

    private static final String PLANNER = "planner";
    private static final int MONTHS = 6;
    private static final int DAYS = 3;

    private final Announcing announcing;
    private final World world;
    private final Consumer<String> progress;

    Marketing(Installation installation, World world, Consumer<String> progress) {
        announcing = installation.find(Announcing.class).orElseThrow();
        this.world = world;
        this.progress = progress;
    }

    void tell(LocalDate today) {
        progress.accept("Telling the planner of campaigns and launches");
        YearMonth now = YearMonth.from(today);
        for (YearMonth month = now.minusMonths(MONTHS);
                !month.isAfter(now.plusMonths(1));
                month = month.plusMonths(1)) {
            Occasion.in(month, world).stream()
                    .filter(occasion -> !occasion.kind().equals("Strike"))
                    .forEach(this::tell);
        }
    }

    private void tell(Occasion occasion) {
        String month = occasion.first().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        SiteEvent event = new SiteEvent(
                world.site(),
                null,
                EventKind.of(occasion.kind()),
                "%s %s".formatted(month, occasion.kind().toLowerCase(Locale.ENGLISH)),
                new Event(occasion.first(), occasion.first().plusDays(DAYS - 1)),
                null,
                "Marketing calendar");
        if (announcing.announce(event, PLANNER).block() instanceof Announced.Refused refused) {
            progress.accept("Not told: " + refused.why());
        }
    }
}
