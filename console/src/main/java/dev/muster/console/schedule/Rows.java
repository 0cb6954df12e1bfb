package dev.muster.console.schedule;

import dev.muster.console.shell.Words;
import dev.muster.console.shell.timeline.TimelineContent;
import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.explain.Finding;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import dev.muster.scheduler.roster.WorkedTime;
import dev.muster.sql.directory.Person;
import dev.muster.sql.directory.Skill;
import dev.muster.sql.directory.TimeOff;
import dev.muster.sql.roster.StoredRoster;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a week on the timeline: of the people the reader may see, those the filters leave.
final class Rows {

    private static final Duration SHORTEST = Duration.ofHours(4);

    private final Sheet sheet;
    private final Choice choice;
    private final Reach reach;
    private final Interval axis;
    private final Words words;
    private final Map<SkillId, String> skills;

    Rows(Sheet sheet, Choice choice, Reach reach, Words words) {
        this.sheet = sheet;
        this.choice = choice;
        this.reach = reach;
        this.words = words;
        axis = axis(sheet, choice);
        skills = sheet.directory().skills().stream().collect(Collectors.toMap(Skill::id, Skill::name));
    }

    /// A week whole; of a day the hours in which somebody works or is required, to the end of its shifts.
    static Interval axis(Sheet sheet, Choice choice) {
        Interval whole = choice.axis(sheet.site().zone());
        LocalDate day = choice.day();
        if (day == null) {
            return whole;
        }
        StoredRoster shown = sheet.shown();
        List<Interval> used = new ArrayList<>();
        if (shown != null) {
            shown.roster().on(day).forEach(shift -> used.add(shift.interval()));
        }
        Figures.quarters(sheet.coverage(), whole, sheet.coverage().demand().skills()).stream()
                .filter(quarter -> quarter.required() > 0)
                .forEach(quarter -> used.add(quarter.when()));
        return used.stream()
                .reduce((one, other) -> Interval.between(
                        one.start().isBefore(other.start()) ? one.start() : other.start(),
                        one.end().isAfter(other.end()) ? one.end() : other.end()))
                .filter(all -> all.length().compareTo(SHORTEST) >= 0)
                .map(all -> Interval.between(
                        all.start().truncatedTo(ChronoUnit.HOURS),
                        all.end().plus(Duration.ofMinutes(59)).truncatedTo(ChronoUnit.HOURS)))
                .orElse(whole);
    }

    /// The skills counted: those of the demand, or the one chosen.
    Set<SkillId> counted() {
        return sheet.coverage().demand().skills().stream()
                .filter(skill -> choice.skill() == null || skill.value().equals(choice.skill()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether a finding is about the time, the people and the skills shown.
    boolean shows(Finding finding) {
        AgentId agent = finding.agent();
        SkillId skill = finding.skill();
        return finding.when().overlaps(axis)
                && (agent == null || people().anyMatch(person -> person.id().equals(agent)))
                && (skill == null || choice.skill() == null || skill.value().equals(choice.skill()));
    }

    TimelineContent content(Instant now) {
        StoredRoster shown = sheet.shown();
        List<Shift> shifts = shown == null ? List.of() : shown.roster().shifts();
        Map<AgentId, List<Shift>> byAgent = shifts.stream().collect(Collectors.groupingBy(Shift::agent));
        Map<AgentId, Agent> agents = sheet.agents().stream().collect(Collectors.toMap(Agent::id, Function.identity()));
        Map<AgentId, WorkedTime> worked = shown == null
                ? Map.of()
                : WorkedTime.of(shown.roster(), sheet.agents()).stream()
                        .collect(Collectors.toMap(WorkedTime::agent, Function.identity()));
        List<TimelineContent.Row> rows = people().filter(
                        person -> agents.containsKey(person.id()) || byAgent.containsKey(person.id()))
                .sorted(Comparator.comparing(Person::name))
                .map(person -> row(
                        person,
                        byAgent.getOrDefault(person.id(), List.of()),
                        Optional.ofNullable(worked.get(person.id()))))
                .toList();
        return new TimelineContent(
                axis.start().toEpochMilli(),
                axis.end().toEpochMilli(),
                sheet.site().zone().getId(),
                now.toEpochMilli(),
                sheet.skills().stream().map(skill -> skill.id().value()).toList(),
                rows,
                sheet.hasDemand() ? points() : List.of(),
                "Nobody matches these filters.");
    }

    private Stream<Person> people() {
        return sheet.directory().people().stream()
                .filter(person -> person.site().equals(sheet.site().id()))
                .filter(person -> reach.opens(person, choice.shown().from()))
                .filter(person -> choice.team() == null
                        || person.team(choice.shown().from())
                                .map(team -> team.value().equals(choice.team()))
                                .orElse(false))
                .filter(person -> choice.skill() == null
                        || person.skills(choice.shown().from()).containsKey(new SkillId(choice.skill())));
    }

    private TimelineContent.Row row(Person person, List<Shift> shifts, Optional<WorkedTime> worked) {
        List<TimelineContent.Bar> bars = new ArrayList<>();
        sheet.directory().timeOff().stream()
                .filter(off -> off.agent().equals(person.id()) && off.when().overlaps(axis))
                .forEach(off -> bars.add(absence(off)));
        shifts.stream().filter(shift -> shift.interval().overlaps(axis)).forEach(shift -> bars.add(bar(shift)));
        return new TimelineContent.Row(
                person.name(),
                person.skills(choice.shown().from()).keySet().stream()
                        .map(this::name)
                        .collect(Collectors.joining(", ")),
                worked.map(time -> "%s / %s"
                                .formatted(
                                        words.number(time.paid().toMinutes() / 60.0),
                                        words.hours(time.asked().most())))
                        .orElse(""),
                worked.map(time -> time.paid().compareTo(time.asked().most()) > 0)
                        .orElse(false),
                bars);
    }

    private TimelineContent.Bar bar(Shift shift) {
        return new TimelineContent.Bar(
                shift.from().toEpochMilli(),
                shift.to().toEpochMilli(),
                words.hours(shift.paid()) + " paid",
                false,
                conflict(shift),
                shift.segments().stream().map(this::part).toList());
    }

    private @Nullable String conflict(Shift shift) {
        String broken = sheet.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.BROKEN_RULE)
                .filter(finding ->
                        shift.agent().equals(finding.agent()) && finding.when().overlaps(shift.interval()))
                .map(Finding::sentence)
                .collect(Collectors.joining("\n"));
        return broken.isEmpty() ? null : broken;
    }

    private TimelineContent.Part part(Segment segment) {
        SkillId skill = segment.skill();
        return new TimelineContent.Part(
                segment.from().toEpochMilli(),
                segment.to().toEpochMilli(),
                segment.kind().name(),
                skill == null ? segment.kind().name() : name(skill),
                skill == null ? null : skill.value());
    }

    private static TimelineContent.Bar absence(TimeOff off) {
        return new TimelineContent.Bar(
                off.when().start().toEpochMilli(),
                off.when().end().toEpochMilli(),
                "Not there: " + off.activity(),
                true,
                null,
                List.of());
    }

    private List<TimelineContent.Point> points() {
        return Figures.quarters(sheet.coverage(), axis, counted()).stream()
                .map(quarter -> new TimelineContent.Point(
                        quarter.when().start().toEpochMilli(),
                        quarter.when().end().toEpochMilli(),
                        quarter.required(),
                        quarter.rostered(),
                        quarter.missing()))
                .toList();
    }

    private String name(SkillId skill) {
        return skills.getOrDefault(skill, skill.value());
    }
}
