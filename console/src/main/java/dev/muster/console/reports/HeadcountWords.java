package dev.muster.console.reports;

import dev.muster.console.planning.Headcount;
import dev.muster.console.reports.workbook.Look;

/// With how many people the goal is met, in words that claim no more than was found.
///
/// @param headcount what was found
/// @param words how reports say numbers
record HeadcountWords(Headcount headcount, Words words) {

    private static final int BEYOND = 1_000_000;

    /// A number, or text where none was found.
    Object figure() {
        Integer enough = headcount.enough();
        if (enough != null) {
            return headcount.atLeast() == 0 ? 0 : enough;
        }
        return isHopeless() ? "no number of people" : "more than " + words.people(floor());
    }

    Look look() {
        return headcount.enough() != null ? Look.COUNT : Look.TEXT;
    }

    String meaning() {
        if (headcount.atLeast() == 0) {
            return "Nobody is needed in this period.";
        }
        if (isHopeless()) {
            return "Some quarter that needs people lies outside the hours of everybody: more people like these do not help, other"
                    + " hours do.";
        }
        return found() + " " + method();
    }

    private String found() {
        Integer enough = headcount.enough();
        if (enough == null) {
            return "No roster without gaps was found for up to %s people; by hours and availability alone it takes at least %s."
                    .formatted(words.people(floor()), words.people(headcount.atLeast()));
        }
        String below = headcount.notEnough() == null
                ? ""
                : " For %s none was found.".formatted(words.people(headcount.notEnough()));
        return "A roster without gaps was found for %s people like these.%s By hours and availability alone it takes at least %s."
                .formatted(words.people(enough), below, words.people(headcount.atLeast()));
    }

    private String method() {
        return "Method: the same mix of people is thinned out or repeated evenly and scheduled anew, %d numbers tried, up to %s of"
                        .formatted(headcount.tries(), words.span(headcount.each()))
                + " search each; a longer search may do with fewer.";
    }

    private boolean isHopeless() {
        return headcount.enough() == null && headcount.atLeast() > BEYOND;
    }

    private int floor() {
        Integer tried = headcount.notEnough();
        return Math.max(headcount.atLeast() - 1, tried == null ? 0 : tried);
    }
}
