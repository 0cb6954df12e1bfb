package dev.muster.console.planning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The columns of an agents file.
enum AgentColumn {
    AGENT(true),
    NAME(false),
    SKILLS(true),
    CONTRACT(false),
    DAY_HOURS(true),
    WEEK_HOURS(true),
    EARLIEST(true),
    LATEST(true),
    DAYS_IN_A_ROW(false),
    REST_HOURS(false),
    WEEKENDS(false),
    DAYS_OFF(false);

    private final boolean required;

    AgentColumn(boolean required) {
        this.required = required;
    }

    boolean isRequired() {
        return required;
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AgentColumn> named(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading().equalsIgnoreCase(heading))
                .findFirst();
    }
}
