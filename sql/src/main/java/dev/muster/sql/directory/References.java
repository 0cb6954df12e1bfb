package dev.muster.sql.directory;

import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.User;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether everything that a directory names is in it.
final class References {

    /// What every database has from the start.
    private static final List<ActivityKind> STANDARD = List.of(
            ActivityKind.WORK,
            ActivityKind.BREAK,
            ActivityKind.LUNCH,
            ActivityKind.TRAINING,
            ActivityKind.MEETING,
            ActivityKind.ABSENCE);

    private final Directory directory;
    private final Set<Object> known = new HashSet<>();

    References(Directory directory) {
        this.directory = directory;
        know(directory.calendars(), Calendar::id);
        know(directory.sites(), Site::id);
        know(directory.channels(), Channel::id);
        know(directory.skills(), Skill::id);
        know(directory.teams(), Team::id);
        know(directory.contracts(), Terms::id);
        know(directory.people(), Person::id);
        know(directory.activities(), ActivityKind::name);
        know(STANDARD, ActivityKind::name);
    }

    Optional<String> firstBroken() {
        return Stream.of(sites(), queues(), teams(), people(), timeOff(), users(), identities())
                .flatMap(Function.identity())
                .findFirst();
    }

    private Stream<String> sites() {
        return directory.sites().stream().flatMap(site -> missing("Site", site.id(), "calendar", site.calendar()));
    }

    private Stream<String> queues() {
        return directory.queues().stream()
                .flatMap(queue -> Stream.concat(
                        Stream.of(
                                        missing("Queue", queue.id(), "site", queue.site()),
                                        missing("Queue", queue.id(), "channel", queue.channel()),
                                        missing("Queue", queue.id(), "calendar", queue.calendar()))
                                .flatMap(Function.identity()),
                        queue.skills().stream().flatMap(skill -> missing("Queue", queue.id(), "skill", skill))));
    }

    private Stream<String> teams() {
        return directory.teams().stream().flatMap(team -> missing("Team", team.id(), "site", team.site()));
    }

    private Stream<String> people() {
        return directory.people().stream()
                .flatMap(person -> Stream.of(
                                missing("Agent", person.id(), "site", person.site()),
                                person.teams().stream()
                                        .flatMap(row -> missing("Agent", person.id(), "team", row.team())),
                                person.skills().stream()
                                        .flatMap(row -> missing("Agent", person.id(), "skill", row.skill())),
                                person.contracts().stream()
                                        .flatMap(row -> missing("Agent", person.id(), "contract", row.contract())))
                        .flatMap(Function.identity()));
    }

    private Stream<String> timeOff() {
        return directory.timeOff().stream()
                .flatMap(row -> Stream.concat(
                        missing("Time off", row.when().start(), "agent", row.agent()),
                        missing("Time off", row.when().start(), "activity", row.activity())));
    }

    private Stream<String> users() {
        return directory.users().stream()
                .flatMap(user -> Stream.concat(
                        missing("User", user.login(), "agent", user.agent()),
                        user.grants().stream().flatMap(grant -> grant(user, grant))));
    }

    private Stream<String> grant(User user, Grant grant) {
        return Stream.concat(
                missing("User", user.login(), "site", grant.site()),
                missing("User", user.login(), "team", grant.team()));
    }

    /// An identity belongs to one agent, and an agent is one user.
    private Stream<String> identities() {
        return Stream.concat(
                repeated("Identity", directory.people().stream().flatMap(person -> person.identities().stream())),
                repeated(
                        "Agent of a user",
                        directory.users().stream().flatMap(user -> Stream.ofNullable(user.agent()))));
    }

    private Stream<String> missing(String what, Object id, String named, @Nullable Object reference) {
        return reference == null || known.contains(reference)
                ? Stream.empty()
                : Stream.of("%s (%s) names %s (%s), which does not exist.".formatted(what, id, named, reference));
    }

    private static Stream<String> repeated(String what, Stream<?> values) {
        List<String> words = values.map(Object::toString).toList();
        Set<String> seen = new HashSet<>();
        return words.stream()
                .filter(word -> !seen.add(word))
                .map(word -> "%s (%s) must belong to one only.".formatted(what, word));
    }

    private <T> void know(Collection<T> rows, Function<T, Object> id) {
        rows.forEach(row -> known.add(id.apply(row)));
    }
}
