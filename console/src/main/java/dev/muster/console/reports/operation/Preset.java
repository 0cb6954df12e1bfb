package dev.muster.console.reports.operation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/// The periods that are asked for most.
enum Preset {
    YESTERDAY("Yesterday") {
        @Override
        Days days(LocalDate today) {
            return new Days(today.minusDays(1), today.minusDays(1));
        }
    },
    LAST_7_DAYS("Last 7 days") {
        @Override
        Days days(LocalDate today) {
            return new Days(today.minusDays(7), today.minusDays(1));
        }
    },
    LAST_MONTH("Last month") {
        @Override
        Days days(LocalDate today) {
            YearMonth month = YearMonth.from(today).minusMonths(1);
            return new Days(month.atDay(1), month.atEndOfMonth());
        }
    },
    THIS_MONTH("This month so far") {
        @Override
        Days days(LocalDate today) {
            return new Days(today.withDayOfMonth(1), today);
        }
    };

    /// Whole days, both included.
    record Days(LocalDate from, LocalDate to) {}

    private final String label;

    Preset(String label) {
        this.label = label;
    }

    abstract Days days(LocalDate today);

    String label() {
        return label;
    }

    static Optional<Preset> of(Days days, LocalDate today) {
        return Arrays.stream(values())
                .filter(preset -> preset.days(today).equals(days))
                .findFirst();
    }
}
