package dev.muster.scheduler.solve;

import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Meal;
import dev.muster.scheduler.roster.Pause;
import dev.muster.scheduler.roster.Quarter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The shifts a contract allows on a day, by start and length on the clock of a zone. None starts or ends in
/// the hour that a clock change skips.
final class Frames {

    private record Key(Contract contract, ZoneId zone, LocalDate day) {}

    private final Grid grid;
    private final Map<Key, List<Frame>> known = new HashMap<>();

    Frames(Grid grid) {
        this.grid = grid;
    }

    /// Ordered by start, then length; one list per contract, zone and day.
    List<Frame> of(Contract contract, ZoneId zone, LocalDate day) {
        return known.computeIfAbsent(new Key(contract, zone, day), this::build);
    }

    private List<Frame> build(Key key) {
        Contract contract = key.contract();
        LocalDateTime midnight = key.day().atStartOfDay();
        LocalDateTime opens = contract.hours().opens(key.day());
        List<Frame> frames = new ArrayList<>();
        LocalDateTime start = midnight;
        while (start.isBefore(midnight.plusDays(1))) {
            if (!start.isBefore(opens)) {
                addAll(key, start, frames);
            }
            start = start.plus(contract.rules().startStep());
        }
        return List.copyOf(frames);
    }

    private void addAll(Key key, LocalDateTime start, List<Frame> frames) {
        Contract contract = key.contract();
        Duration paid = contract.shift().least();
        while (contract.shift().contains(paid)) {
            Frame frame = shortest(key, start, paid);
            if (frame != null && frame.isPossible()) {
                frames.add(frame);
            }
            paid = paid.plus(contract.rules().lengthStep());
        }
    }

    /// Without a lunch where it is short enough, with one otherwise.
    private @Nullable Frame shortest(Key key, LocalDateTime start, Duration paid) {
        Meal meal = key.contract().rules().meal();
        Frame without = frame(key, start, paid, null);
        if (meal == null || (without != null && length(without).compareTo(meal.above()) <= 0)) {
            return without;
        }
        Frame with = frame(key, start, paid.plus(meal.length()), meal);
        return with != null && length(with).compareTo(meal.above()) > 0 ? with : null;
    }

    private @Nullable Frame frame(Key key, LocalDateTime start, Duration onTheWall, @Nullable Meal meal) {
        LocalDateTime end = start.plus(onTheWall);
        boolean fits = !end.isAfter(key.contract().hours().closes(key.day()));
        if (!fits || isSkipped(start, key.zone()) || isSkipped(end, key.zone())) {
            return null;
        }
        int from = grid.quarter(start.atZone(key.zone()).toInstant());
        int to = grid.quarter(end.atZone(key.zone()).toInstant());
        Pause pause = key.contract().rules().pause();
        boolean hasPause =
                pause != null && Quarter.LENGTH.multipliedBy(to - from).compareTo(pause.above()) > 0;
        return new Frame(
                from,
                to,
                meal == null ? 0 : Quarter.in(meal.length()),
                meal == null ? 0 : from + Quarter.in(meal.earliest()),
                meal == null ? 0 : from + Quarter.in(meal.latest().minus(meal.length())),
                pause != null && hasPause ? Quarter.in(pause.length()) : 0,
                pause != null && hasPause ? Quarter.in(pause.margin()) : 0,
                Unsocial.quarters(start, Quarter.in(onTheWall)));
    }

    private static Duration length(Frame frame) {
        return Quarter.LENGTH.multipliedBy(frame.end() - frame.start());
    }

    private static boolean isSkipped(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).isEmpty();
    }
}
