package dev.muster.sql.directory;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.SkillId;
import dev.muster.sql.TeamId;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import dev.muster.sql.directory.Person.Ability;
import dev.muster.sql.directory.Person.Employment;
import dev.muster.sql.directory.Person.Identity;
import dev.muster.sql.directory.Person.Membership;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/// What a directory file says of agents, their time off, and users.
///
/// @param file the whole of it
record PeopleReader(Entry file) {

    List<Person> agents() {
        return each(
                file,
                "agents",
                PeopleReader::agent,
                "id",
                "name",
                "site",
                "most_conversations",
                "identities",
                "teams",
                "skills",
                "contracts");
    }

    List<User> users() {
        return each(file, "users", PeopleReader::user, "login", "name", "agent", "grants");
    }

    /// @param directory says at which site, and so by which clock, an agent is off
    List<TimeOff> timeOff(Directory directory) {
        return each(file, "time_off", row -> timeOff(row, directory), "agent", "from", "to", "activity");
    }

    private static TimeOff timeOff(Entry row, Directory directory) {
        AgentId agent = row.read("agent", AgentId::new);
        ZoneId zone = directory
                .person(agent)
                .flatMap(person -> directory.site(person.site()))
                .map(Site::zone)
                .orElseThrow(() -> row.refused("agent (%s) must be one with a site.".formatted(agent)));
        return new TimeOff(
                agent,
                Interval.between(
                        row.read("from", text -> Shapes.instant(text, zone)),
                        row.read("to", text -> Shapes.instant(text, zone))),
                row.readOr("activity", "absence", text -> text));
    }

    private static Person agent(Entry agent) {
        return new Person(
                agent.read("id", AgentId::new),
                agent.text("name"),
                agent.read("site", SiteId::new),
                agent.integerOrNull("most_conversations"),
                each(agent, "identities", row -> new Identity(row.text("source"), row.text("id")), "source", "id"),
                each(
                        agent,
                        "teams",
                        row -> new Membership(row.read("team", TeamId::new), validity(row)),
                        "team",
                        "from",
                        "to"),
                each(
                        agent,
                        "skills",
                        row -> new Ability(
                                row.read("skill", SkillId::new), row.decimal("proficiency", 1), validity(row)),
                        "skill",
                        "proficiency",
                        "from",
                        "to"),
                each(
                        agent,
                        "contracts",
                        row -> new Employment(row.read("contract", ContractId::new), validity(row)),
                        "contract",
                        "from",
                        "to"));
    }

    private static Validity validity(Entry row) {
        return new Validity(row.read("from", Shapes::day), row.readOrNull("to", Shapes::day));
    }

    private static User user(Entry user) {
        return new User(
                user.text("login"),
                user.text("name"),
                user.readOrNull("agent", AgentId::new),
                new HashSet<>(each(user, "grants", PeopleReader::grant, "role", "site", "team")));
    }

    private static Grant grant(Entry grant) {
        return new Grant(
                grant.read("role", Role::of),
                grant.readOrNull("site", SiteId::new),
                grant.readOrNull("team", TeamId::new));
    }

    private static <T> List<T> each(Entry within, String field, Function<Entry, T> reader, String... fields) {
        return within.list(field).stream()
                .map(entry -> entry.only(fields))
                .map(entry -> entry.made(() -> reader.apply(entry)))
                .toList();
    }
}
