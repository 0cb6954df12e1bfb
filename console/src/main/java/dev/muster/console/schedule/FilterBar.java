package dev.muster.console.schedule;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.muster.console.shell.Words;
import dev.muster.sql.directory.Skill;
import dev.muster.sql.directory.Team;
import dev.muster.sql.roster.RosterHead;
import dev.muster.sql.roster.RosterState;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is looked at: the week, the day, the team, the skill, the roster. Each choice is an address.
final class FilterBar extends Div {

    private static final long serialVersionUID = 1;

    private final Consumer<Choice> go;

    FilterBar(Sheet sheet, Choice choice, Reach reach, Words words, LocalDate today, Consumer<Choice> go) {
        this.go = go;
        addClassName("schedule-filters");
        add(weeks(choice, today), days(choice, today), filters(sheet, choice, reach, words));
    }

    private Component weeks(Choice choice, LocalDate today) {
        Button before =
                new Button("‹", click -> go.accept(choice.week(choice.monday().minusWeeks(1))));
        before.setAriaLabel("Week before");
        Button after =
                new Button("›", click -> go.accept(choice.week(choice.monday().plusWeeks(1))));
        after.setAriaLabel("Week after");
        LocalDate running = today.with(ChronoField.DAY_OF_WEEK, 1);
        Button here = new Button("This week", click -> go.accept(choice.week(running)));
        here.setEnabled(!running.equals(choice.monday()));
        Span number = new Span("Week " + choice.monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        number.addClassName("schedule-week");
        Div weeks = new Div(before, number, after, here);
        weeks.addClassName("schedule-group");
        return weeks;
    }

    private Component days(Choice choice, LocalDate today) {
        Div days = new Div(segment("Week", choice.day() == null, () -> choice.day(null)));
        days.addClassName("schedule-days");
        days.getElement().setAttribute("role", "group");
        days.getElement().setAttribute("aria-label", "Days shown");
        for (LocalDate day : choice.week().dates()) {
            String name = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + day.getDayOfMonth();
            NativeButton segment = segment(name, day.equals(choice.day()), () -> choice.day(day));
            if (day.equals(today)) {
                segment.addClassName("today");
            }
            days.add(segment);
        }
        return days;
    }

    private NativeButton segment(String name, boolean chosen, Supplier<Choice> next) {
        NativeButton segment = new NativeButton(name, click -> go.accept(next.get()));
        segment.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        return segment;
    }

    private Component filters(Sheet sheet, Choice choice, Reach reach, Words words) {
        Div filters = new Div();
        filters.addClassNames("schedule-group", "schedule-choices");
        List<Team> teams = reach.teams(sheet.directory(), sheet.site());
        if (teams.size() > 1) {
            Function<Team, String> id = team -> team.id().value();
            filters.add(select("Team", "All teams", teams, Team::name, id, choice.team(), choice::team));
        }
        List<Skill> skills = sheet.skills();
        if (skills.size() > 1) {
            Function<Skill, String> id = skill -> skill.id().value();
            filters.add(select("Skill", "All skills", skills, Skill::name, id, choice.skill(), choice::skill));
        }
        if (sheet.shown() != null) {
            filters.add(rosters(sheet, choice, words));
        }
        return filters;
    }

    private <T> Select<T> select(
            String label,
            String all,
            List<T> items,
            Function<T, String> name,
            Function<T, String> id,
            @Nullable String chosen,
            Function<@Nullable String, Choice> next) {
        Select<T> select = new Select<>();
        select.setAriaLabel(label);
        select.setItemLabelGenerator(item -> item == null ? all : name.apply(item));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItems(items);
        items.stream().filter(item -> id.apply(item).equals(chosen)).findFirst().ifPresent(select::setValue);
        select.setPlaceholder(all);
        select.addValueChangeListener(
                change -> go.accept(next.apply(change.getValue() == null ? null : id.apply(change.getValue()))));
        return select;
    }

    private Select<RosterHead> rosters(Sheet sheet, Choice choice, Words words) {
        Select<RosterHead> select = new Select<>();
        select.setAriaLabel("Roster");
        select.addClassName("schedule-roster");
        select.setItemLabelGenerator(head -> name(head, words));
        List<RosterHead> heads = sheet.heads().stream()
                .sorted(Comparator.comparing((RosterHead head) -> head.state() != RosterState.PUBLISHED)
                        .thenComparing(RosterHead::madeAt, Comparator.reverseOrder()))
                .toList();
        select.setItems(heads);
        if (sheet.shown() != null) {
            long shown = sheet.shown().id();
            heads.stream().filter(head -> head.id() == shown).findFirst().ifPresent(select::setValue);
        }
        select.addValueChangeListener(
                change -> go.accept(choice.roster(change.getValue().id())));
        return select;
    }

    private static String name(RosterHead head, Words words) {
        String state =
                head.state().name().charAt(0) + head.state().name().substring(1).toLowerCase(Locale.ROOT);
        return "%s %d · %s".formatted(state, head.version(), words.moment(head.madeAt()));
    }
}
