package dev.muster.console.forecast;

import dev.muster.console.planning.PublicHolidays;
import dev.muster.console.shell.chart.Plot;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.event.Event;
import dev.muster.scheduler.roster.Period;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import dev.muster.sql.forecast.ForecastEvents;
import dev.muster.sql.forecast.KeptEvent;
import dev.muster.sql.forecast.SiteEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Names in a chart the days of events and public holidays.
@Component
class EventMarks {

    private final ForecastEvents events;
    private final DirectoryRepository directory;

    EventMarks(ForecastEvents events, DirectoryRepository directory) {
        this.events = events;
        this.directory = directory;
    }

    /// Those that concern any of some queues in a stretch of time, each once.
    Mono<List<Plot.Mark>> read(Site site, List<Queue> queues, Interval stretch) {
        LocalDate middle = stretch.start()
                .plus(stretch.length().dividedBy(2))
                .atZone(site.zone())
                .toLocalDate();
        return Mono.zip(
                events.standing(site.id())
                        .map(KeptEvent::event)
                        .filter(event -> queues.stream().anyMatch(queue -> event.concerns(queue.id())))
                        .collectList(),
                directory.load(),
                (told, all) -> Stream.concat(
                                told.stream().map(event -> mark(event, site)), holidays(all, site, queues, middle))
                        .filter(mark -> mark.stretch().overlaps(stretch))
                        .distinct()
                        .toList());
    }

    private static Plot.Mark mark(SiteEvent event, Site site) {
        return new Plot.Mark(event.name(), stretch(event.days(), site));
    }

    private static Stream<Plot.Mark> holidays(Directory all, Site site, List<Queue> queues, LocalDate around) {
        return queues.stream()
                .map(all::calendar)
                .distinct()
                .flatMap(calendar -> PublicHolidays.of(calendar, around).entrySet().stream())
                .distinct()
                .map(day -> new Plot.Mark(day.getValue(), stretch(new Event(day.getKey(), day.getKey()), site)));
    }

    private static Interval stretch(Event days, Site site) {
        int length = Math.toIntExact(ChronoUnit.DAYS.between(days.first(), days.last()) + 1);
        return new Period(days.first(), length).interval(site.zone());
    }
}
