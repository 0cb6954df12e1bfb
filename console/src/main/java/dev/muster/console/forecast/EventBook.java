package dev.muster.console.forecast;

import dev.muster.console.planning.EventStudy;
import dev.muster.console.planning.Newcomer;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.event.Event;
import dev.muster.forecasting.event.EventKind;
import dev.muster.forecasting.event.Lift;
import dev.muster.forecasting.event.Multiplier;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import dev.muster.sql.forecast.KeptEvent;
import dev.muster.sql.forecast.VolumeExpectation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The events of a site or of one queue, and what is known of what they do.
///
/// @param queue    that is looked at alone; null where there are several
/// @param names    of the site's queues
/// @param kept     all that was ever told of it, withdrawn ones among them, the latest first
/// @param study    of the queue; null where there are several
/// @param expected what planners expect of the queue's volume; null where none said so
record EventBook(
        Site site,
        @Nullable Queue queue,
        Map<QueueId, String> names,
        LocalDate today,
        List<KeptEvent> kept,
        @Nullable EventStudy study,
        @Nullable VolumeExpectation expected) {

    private static final List<String> USUAL_KINDS = List.of("Campaign", "Launch", "Mailing", "One-off shock");

    String name(QueueId one) {
        return names.getOrDefault(one, one.value());
    }

    /// What is not over yet, the next first.
    List<KeptEvent> toCome() {
        return kept.stream().filter(this::isToCome).toList().reversed();
    }

    List<KeptEvent> past() {
        return kept.stream().filter(event -> !isToCome(event)).toList();
    }

    private boolean isToCome(KeptEvent kept) {
        return !kept.event().days().last().isBefore(today);
    }

    /// Kinds to choose from.
    List<String> kinds() {
        return Stream.concat(kept.stream().map(event -> event.event().kind().name()), USUAL_KINDS.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// Kinds of which something was learned.
    Map<EventKind, Lift> learned() {
        return study == null ? Map.of() : study.lifts();
    }

    /// What an event that is over did, by its own days; null where that is not known.
    @Nullable
    Multiplier own(KeptEvent kept) {
        Lift lift = kept.stands() ? learned().get(kept.event().kind()) : null;
        return lift == null
                ? null
                : lift.past().stream()
                        .filter(past -> past.event().equals(kept.event().days()))
                        .map(Lift.Past::multiplier)
                        .findFirst()
                        .orElse(null);
    }

    /// What an event that is to come does; null where that is not known.
    @Nullable
    Multiplier applied(KeptEvent kept) {
        if (!kept.stands()) {
            return null;
        }
        return study == null
                ? kept.event().planned().expected()
                : study.applied().get(kept.event().planned());
    }

    /// What the next event of a kind does; null where no past one of it is known.
    @Nullable
    Multiplier next(EventKind kind) {
        Lift lift = learned().get(kind);
        return lift == null || lift.past().isEmpty() ? null : lift.next();
    }

    /// Conversations expected on the days of an event that are to come if it were not; a day beyond what is forecast is
    /// taken for the mean of its weekday.
    OptionalDouble base(Event days) {
        if (study == null || study.base().isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(days.dates()
                .filter(day -> !day.isBefore(today))
                .mapToDouble(day -> {
                    Double known = study.base().get(day);
                    return known == null ? usual(study, day) : known;
                })
                .sum());
    }

    private static double usual(EventStudy study, LocalDate day) {
        return study.base().entrySet().stream()
                .filter(known -> known.getKey().getDayOfWeek() == day.getDayOfWeek())
                .mapToDouble(Map.Entry::getValue)
                .average()
                .orElse(0);
    }

    /// Whether the queue has too short a past to be forecast from it alone.
    boolean isNew() {
        return study != null && study.pastDays() < 7 * Newcomer.WEEKS;
    }
}
