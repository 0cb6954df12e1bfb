package dev.muster.sql.directory;

import dev.muster.scheduler.roster.Bounds;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Meal;
import dev.muster.scheduler.roster.Pause;
import dev.muster.scheduler.roster.ShiftRules;
import dev.muster.scheduler.roster.Window;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a directory file says of a contract.
final class ContractReader {

    private static final String[] MEAL = {"above", "length", "earliest", "latest"};
    private static final String[] PAUSE = {"above", "length", "margin"};

    private ContractReader() {}

    static Terms terms(Entry contract) {
        return new Terms(
                contract.read("id", ContractId::new),
                contract.flag("full_time"),
                new Contract(
                        contract.text("name"),
                        bounds(contract, "shift"),
                        bounds(contract, "week"),
                        contract.readOr("rest", Duration.ofHours(11), Shapes::length),
                        contract.integer("most_days_in_a_row", 5),
                        contract.read("hours", ContractReader::window),
                        contract.integer("most_weekends", Contract.EVERY_WEEKEND),
                        new ShiftRules(
                                contract.readOr("start_step", ShiftRules.STANDARD.startStep(), Shapes::length),
                                contract.readOr("length_step", ShiftRules.STANDARD.lengthStep(), Shapes::length),
                                meal(contract.entry("lunch")),
                                pause(contract.entry("break")))));
    }

    /// One length, which is least and most, or both: `["8h"]`, `["4h", "6h"]`.
    private static Bounds bounds(Entry contract, String field) {
        List<Duration> lengths = contract.words(field, Shapes::length);
        return switch (lengths.size()) {
            case 1 -> Bounds.exactly(lengths.getFirst());
            case 2 -> new Bounds(lengths.getFirst(), lengths.getLast());
            default ->
                throw contract.refused(
                        "field %s (%s) must be a list of the least and the most.".formatted(field, lengths));
        };
    }

    private static Window window(String text) {
        String[] times = Shapes.times(text);
        return new Window(LocalTime.parse(times[0]), Shapes.end(times[1]));
    }

    private static @Nullable Meal meal(@Nullable Entry meal) {
        return meal == null
                ? null
                : meal.only(MEAL)
                        .made(() -> new Meal(
                                meal.read("above", Shapes::length),
                                meal.read("length", Shapes::length),
                                meal.read("earliest", Shapes::length),
                                meal.read("latest", Shapes::length)));
    }

    private static @Nullable Pause pause(@Nullable Entry pause) {
        return pause == null
                ? null
                : pause.only(PAUSE)
                        .made(() -> new Pause(
                                pause.read("above", Shapes::length),
                                pause.read("length", Shapes::length),
                                pause.read("margin", Shapes::length)));
    }
}
