package dev.muster.sql.directory;

import dev.muster.forecasting.AgentId;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.sql.Database;
import dev.muster.sql.access.Account;
import dev.muster.sql.access.User;
import dev.muster.sql.access.Users;
import dev.muster.sql.directory.Person.Identity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple3;
import reactor.util.function.Tuple8;

/// Keeps the directory: everything is read at once, and what is saved adds to it or says it anew.
public final class DirectoryRepository {

    private final TransactionalOperator transaction;
    private final CalendarTable calendars;
    private final PlaceTable places;
    private final QueueTable queues;
    private final ContractTable contracts;
    private final ActivityTable activities;
    private final PersonTable people;
    private final TimeOffTable timeOff;
    private final Users users;

    public DirectoryRepository(Database database) {
        DatabaseClient client = database.client();
        transaction = database.transaction();
        calendars = new CalendarTable(client);
        places = new PlaceTable(client);
        queues = new QueueTable(client);
        contracts = new ContractTable(client);
        activities = new ActivityTable(client);
        people = new PersonTable(client);
        timeOff = new TimeOffTable(client);
        users = new Users(database);
    }

    /// All of it, each list in order of its ids.
    public Mono<Directory> load() {
        return read().as(transaction::transactional);
    }

    /// Who is meant by the names that sources of events use for agents.
    public Mono<Map<Identity, AgentId>> identities() {
        return people.identities();
    }

    /// Adds what is new and replaces, whole, what has an id that exists; what is not mentioned stays. One
    /// transaction; to save the same twice changes nothing. Passwords stay.
    ///
    /// @return [DirectoryRefused] where something is named that is neither here nor there
    public Mono<Void> save(Directory directory) {
        return read().flatMap(known -> {
                    known.plus(directory).brokenReference().ifPresent(broken -> {
                        throw new DirectoryRefused(broken);
                    });
                    return write(directory);
                })
                .as(transaction::transactional);
    }

    private Mono<Directory> read() {
        return Mono.zip(
                        calendars.all().collectList(),
                        places.sites().collectList(),
                        places.channels().collectList(),
                        places.skills().collectList(),
                        queues.all().collectList(),
                        places.teams().collectList(),
                        contracts.all().collectList(),
                        activities.all().collectList())
                .zipWith(Mono.zip(
                        people.all().collectList(),
                        timeOff.all().collectList(),
                        users.all().map(Account::user).collectList()))
                .map(both -> directory(both.getT1(), both.getT2()));
    }

    private static Directory directory(
            Tuple8<
                            List<Calendar>,
                            List<Site>,
                            List<Channel>,
                            List<Skill>,
                            List<Queue>,
                            List<Team>,
                            List<Terms>,
                            List<ActivityKind>>
                    things,
            Tuple3<List<Person>, List<TimeOff>, List<User>> people) {
        return new Directory(
                things.getT1(),
                things.getT2(),
                things.getT3(),
                things.getT4(),
                things.getT5(),
                things.getT6(),
                things.getT7(),
                things.getT8(),
                people.getT1(),
                people.getT2(),
                people.getT3());
    }

    private Mono<Void> write(Directory directory) {
        return each(directory.calendars(), calendars::save)
                .then(each(directory.sites(), places::save))
                .then(each(directory.channels(), places::save))
                .then(each(directory.skills(), places::save))
                .then(each(directory.queues(), queues::save))
                .then(each(directory.teams(), places::save))
                .then(each(directory.contracts(), contracts::save))
                .then(each(directory.activities(), activities::save))
                .then(each(directory.people(), people::save))
                .then(each(directory.timeOff(), timeOff::save))
                .then(each(directory.users(), users::save));
    }

    private static <T> Mono<Void> each(List<T> rows, Function<T, Mono<Void>> save) {
        return Flux.fromIterable(rows).concatMap(save).then();
    }
}
