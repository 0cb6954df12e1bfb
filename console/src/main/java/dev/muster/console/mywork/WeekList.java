package dev.muster.console.mywork;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.muster.console.shell.Words;
import dev.muster.scheduler.roster.Bounds;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import java.time.LocalDate;
import java.util.List;

/// Two weeks, day by day.
final class WeekList extends Div {

    private static final long serialVersionUID = 1;

    private final OwnWeeks weeks;
    private final Words words;
    private final LocalDate today;

    WeekList(OwnWeeks weeks, Words words) {
        this.weeks = weeks;
        this.words = words;
        today = words.dayOf(weeks.now());
        addClassName("my-weeks");
        add(week("This week", weeks.monday()), week("Next week", weeks.monday().plusDays(7)));
    }

    private Section week(String name, LocalDate monday) {
        LocalDate sunday = monday.plusDays(6);
        Section section = new Section(new Header(
                new H2(name),
                quiet(words.shortDay(monday) + "–" + words.shortDay(sunday)),
                text(hours(monday), "my-hours")));
        boolean planned = monday.datesUntil(sunday.plusDays(1))
                .anyMatch(day -> !weeks.on(day).isEmpty());
        if (!planned) {
            section.add(quiet("No shift of yours is published for this week."));
        }
        for (LocalDate day = monday; !day.isAfter(sunday); day = day.plusDays(1)) {
            if (planned || weeks.isOff(day)) {
                section.add(day(day));
            }
        }
        return section;
    }

    private String hours(LocalDate monday) {
        String planned = words.hours(weeks.paid(monday));
        Bounds contract = weeks.week();
        if (contract == null) {
            return planned;
        }
        String most = words.hours(contract.most());
        return contract.least().equals(contract.most())
                ? "%s of %s by contract".formatted(planned, most)
                : "%s; contract %s to %s".formatted(planned, words.hours(contract.least()), most);
    }

    private Div day(LocalDate day) {
        Div row = new Div();
        row.addClassName("my-day");
        row.setClassName("today", day.equals(today));
        row.add(new Span(words.shortDay(day) + (day.equals(today) ? " · today" : "")));
        List<Shift> shifts = weeks.on(day);
        if (shifts.isEmpty()) {
            row.addClassName("free");
            row.add(new Span(weeks.isOff(day) ? "Time off" : "Free"));
        }
        for (Shift shift : shifts) {
            row.add(
                    text(words.span(shift.from(), shift.to()), "my-span"),
                    parts(shift),
                    text(words.hours(shift.paid()), "my-day-hours"));
        }
        if (day.equals(today) && !shifts.isEmpty()) {
            row.add(text(now(), "my-now"));
        }
        return row;
    }

    private Div parts(Shift shift) {
        Div parts = new Div();
        parts.addClassName("my-parts");
        for (Segment segment : shift.segments()) {
            parts.add(new Span(words.span(segment.from(), segment.to()) + " " + weeks.words(segment)));
        }
        return parts;
    }

    private String now() {
        String running = weeks.running()
                .map(segment -> "Now: %s until %s.".formatted(weeks.words(segment), words.time(segment.to())))
                .orElse("");
        String next = weeks.next()
                .map(segment -> " Next: %s %s."
                        .formatted(
                                weeks.words(segment),
                                words.dayOf(segment.from()).equals(today)
                                        ? "at " + words.time(segment.from())
                                        : words.moment(segment.from())))
                .orElse("");
        return (running + next).strip();
    }

    private static Span quiet(String text) {
        return text(text, "quiet");
    }

    private static Span text(String text, String name) {
        Span span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
