package dev.muster.sql.access;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SiteId;
import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import dev.muster.sql.TeamId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The tables `account` and `account_grant`.
public final class Users {

    private static final String SELECT = """
            select login, name, password_hash, agent, active from account
            """;

    private static final String INSERT = """
            insert into account (login, name, agent) values (:login, :name, :agent)
            """;

    private static final String UPSERT = INSERT + """
            on conflict (login) do update set name = excluded.name, agent = excluded.agent
            """;

    private static final String GRANTS = """
            select account, role, site, team from account_grant
            """;

    private static final String REVOKE = """
            delete from account_grant where account = :login
            """;

    private static final String GRANT = """
            insert into account_grant (account, role, site, team) values (:login, :role, :site, :team)
            """;

    private static final String SET_PASSWORD = """
            update account set password_hash = :hash where login = :login
            """;

    private static final String SET_ACTIVE = """
            update account set active = :active where login = :login
            """;

    private final DatabaseClient client;
    private final TransactionalOperator transaction;

    public Users(Database database) {
        client = database.client();
        transaction = database.transaction();
    }

    /// Empty where nobody has that login; upper and lower case are the same.
    public Mono<Account> find(String login) {
        return client.sql(SELECT + "where login = :login")
                .bind("login", login.toLowerCase(Locale.ROOT))
                .map(Columns.to(Row::of))
                .one()
                .flatMap(this::withGrants);
    }

    /// Everybody, in order of their names.
    public Flux<Account> all() {
        return client.sql(GRANTS)
                .map(Columns.to(row -> Map.entry(row.text("account"), grant(row))))
                .all()
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue)
                .flatMapMany(grants -> client.sql(SELECT + "order by name, login")
                        .map(Columns.to(Row::of))
                        .all()
                        .map(row -> row.with(grants.getOrDefault(row.login, List.of()))));
    }

    /// Adds somebody without a password.
    ///
    /// @return false, and nothing changed, where the login or the agent is taken
    public Mono<Boolean> create(User user) {
        return write(INSERT, user)
                .as(transaction::transactional)
                .thenReturn(true)
                .onErrorReturn(DuplicateKeyException.class, false);
    }

    /// Adds somebody, or changes name, agent and grants of the one with that login. Password and activity stay
    /// as they are; to save the same twice changes nothing.
    public Mono<Void> save(User user) {
        return write(UPSERT, user).as(transaction::transactional);
    }

    /// @return false where nobody has that login
    public Mono<Boolean> changePassword(String login, String hash) {
        return client.sql(SET_PASSWORD)
                .bind("login", login.toLowerCase(Locale.ROOT))
                .bind("hash", hash)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /// @param active false bars this person from signing in
    /// @return false where nobody has that login
    public Mono<Boolean> setActive(String login, boolean active) {
        return client.sql(SET_ACTIVE)
                .bind("login", login.toLowerCase(Locale.ROOT))
                .bind("active", active)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Mono<Void> write(String statement, User user) {
        AgentId agent = user.agent();
        return client.sql(statement)
                .bind("login", user.login())
                .bind("name", user.name())
                .bind("agent", Columns.orNull(String.class, agent == null ? null : agent.value()))
                .then()
                .then(client.sql(REVOKE).bind("login", user.login()).then())
                .thenMany(Flux.fromIterable(user.grants()).concatMap(grant -> grant(user.login(), grant)))
                .then();
    }

    private Mono<Void> grant(String login, Grant grant) {
        SiteId site = grant.site();
        TeamId team = grant.team();
        return client.sql(GRANT)
                .bind("login", login)
                .bind("role", grant.role().word())
                .bind("site", Columns.orNull(String.class, site == null ? null : site.value()))
                .bind("team", Columns.orNull(String.class, team == null ? null : team.value()))
                .then();
    }

    private Mono<Account> withGrants(Row row) {
        return client.sql(GRANTS + "where account = :login")
                .bind("login", row.login)
                .map(Columns.to(Users::grant))
                .all()
                .collectList()
                .map(row::with);
    }

    private static Grant grant(Columns row) {
        String site = row.textOrNull("site");
        String team = row.textOrNull("team");
        return new Grant(
                Role.of(row.text("role")),
                site == null ? null : new SiteId(site),
                team == null ? null : new TeamId(team));
    }

    /// A row of `account`, its grants still to come.
    private record Row(
            String login,
            String name,
            @Nullable String hash,
            @Nullable String agent,
            boolean active) {

        static Row of(Columns row) {
            return new Row(
                    row.text("login"),
                    row.text("name"),
                    row.textOrNull("password_hash"),
                    row.textOrNull("agent"),
                    row.flag("active"));
        }

        Account with(Collection<Grant> grants) {
            return new Account(
                    new User(login, name, agent == null ? null : new AgentId(agent), Set.copyOf(grants)), hash, active);
        }
    }
}
