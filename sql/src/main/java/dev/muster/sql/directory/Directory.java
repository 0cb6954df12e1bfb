package dev.muster.sql.directory;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Period;
import dev.muster.sql.access.User;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Everything an operation consists of, as one value.
///
/// What a file brings may be a part of it, and may name what only the database knows; so references are checked
/// when it is saved, over both together: see [#brokenReference()].
///
/// @param users without passwords, which are set one by one
public record Directory(
        List<Calendar> calendars,
        List<Site> sites,
        List<Channel> channels,
        List<Skill> skills,
        List<Queue> queues,
        List<Team> teams,
        List<Terms> contracts,
        List<ActivityKind> activities,
        List<Person> people,
        List<TimeOff> timeOff,
        List<User> users) {

    public static final Directory EMPTY = new Directory(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of());

    public Directory {
        calendars = once("Calendar", calendars, Calendar::id);
        sites = once("Site", sites, Site::id);
        channels = once("Channel", channels, Channel::id);
        skills = once("Skill", skills, Skill::id);
        queues = once("Queue", queues, Queue::id);
        teams = once("Team", teams, Team::id);
        contracts = once("Contract", contracts, Terms::id);
        activities = once("Activity", activities, ActivityKind::name);
        people = once("Agent", people, Person::id);
        timeOff = once(
                "Time off", timeOff, row -> row.agent() + " from " + row.when().start());
        users = once("User", users, User::login);
    }

    /// This directory with what the other one adds or says anew.
    public Directory plus(Directory other) {
        return new Directory(
                merged(calendars, other.calendars, Calendar::id),
                merged(sites, other.sites, Site::id),
                merged(channels, other.channels, Channel::id),
                merged(skills, other.skills, Skill::id),
                merged(queues, other.queues, Queue::id),
                merged(teams, other.teams, Team::id),
                merged(contracts, other.contracts, Terms::id),
                merged(activities, other.activities, ActivityKind::name),
                merged(people, other.people, Person::id),
                merged(
                        timeOff,
                        other.timeOff,
                        row -> row.agent() + " " + row.when().start()),
                merged(users, other.users, User::login));
    }

    Directory with(List<TimeOff> others) {
        return new Directory(
                calendars, sites, channels, skills, queues, teams, contracts, activities, people, others, users);
    }

    /// The first thing that is named and does not exist, in words; empty where all is well.
    public Optional<String> brokenReference() {
        return new References(this).firstBroken();
    }

    public Optional<Site> site(SiteId id) {
        return sites.stream().filter(site -> site.id().equals(id)).findFirst();
    }

    public Optional<Queue> queue(QueueId id) {
        return queues.stream().filter(queue -> queue.id().equals(id)).findFirst();
    }

    public Optional<Channel> channel(ChannelId id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    public Optional<Person> person(AgentId id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /// When a queue is open on the clock of [#zone(Queue)], but for public holidays: its own calendar or that of its
    /// site.
    public Calendar calendar(Queue queue) {
        CalendarId own = queue.calendar();
        CalendarId id = own == null ? require(site(queue.site()), queue.site()).calendar() : own;
        return require(
                calendars.stream().filter(calendar -> calendar.id().equals(id)).findFirst(), id);
    }

    public ZoneId zone(Queue queue) {
        return require(site(queue.site()), queue.site()).zone();
    }

    /// The people of a site whom a roster of that period can plan.
    ///
    /// Whoever is employed on some of its days is there, on the contract of the first of them, with the skills
    /// that hold on all of them; on the other days he is off. A change of contract within the period counts
    /// from the next roster on.
    public List<Agent> agents(SiteId site, Period period) {
        return new Planning(this, require(site(site), site), period).agents();
    }

    private static <T, K> List<T> once(String what, List<T> rows, Function<T, K> key) {
        Map<K, T> seen = new LinkedHashMap<>();
        for (T row : rows) {
            if (seen.put(key.apply(row), row) != null) {
                throw new IllegalArgumentException("%s (%s) must be given once.".formatted(what, key.apply(row)));
            }
        }
        return List.copyOf(rows);
    }

    private static <T, K> List<T> merged(Collection<T> old, Collection<T> given, Function<T, K> key) {
        Map<K, T> rows = new LinkedHashMap<>();
        old.forEach(row -> rows.put(key.apply(row), row));
        given.forEach(row -> rows.put(key.apply(row), row));
        return Collections.unmodifiableList(new ArrayList<>(rows.values()));
    }

    static <T> T require(Optional<T> found, Object id) {
        return found.orElseThrow(() -> new IllegalArgumentException("(%s) must be in the directory.".formatted(id)));
    }
}
