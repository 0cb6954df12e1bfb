package dev.muster.sql.directory;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.SkillId;
import dev.muster.sql.Columns;
import dev.muster.sql.TeamId;
import dev.muster.sql.directory.Person.Ability;
import dev.muster.sql.directory.Person.Employment;
import dev.muster.sql.directory.Person.Identity;
import dev.muster.sql.directory.Person.Membership;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The table `agent` and what is valid for each: `agent_identity`, `agent_team`, `agent_skill`,
/// `agent_contract`.
final class PersonTable {

    private static final String SELECT = """
            select id, name, site, most_conversations from agent order by id
            """;

    private static final String IDENTITIES = """
            select agent, source, external_id from agent_identity order by agent, source, external_id
            """;

    private static final String TEAMS = """
            select agent, team, valid_from, valid_to from agent_team order by agent, valid_from
            """;

    private static final String SKILLS = """
            select agent, skill, proficiency, valid_from, valid_to from agent_skill order by agent, skill, valid_from
            """;

    private static final String CONTRACTS = """
            select agent, contract, valid_from, valid_to from agent_contract order by agent, valid_from
            """;

    private static final String UPSERT = """
            insert into agent (id, name, site, most_conversations) values (:id, :name, :site, :mostConversations)
            on conflict (id) do update set name = excluded.name, site = excluded.site,
                most_conversations = excluded.most_conversations
            """;

    private static final String CLEAR = """
            with identities as (delete from agent_identity where agent = :agent),
                 teams as (delete from agent_team where agent = :agent),
                 skills as (delete from agent_skill where agent = :agent)
            delete from agent_contract where agent = :agent
            """;

    private static final String ADD_IDENTITY = """
            insert into agent_identity (agent, source, external_id) values (:agent, :source, :externalId)
            """;

    private static final String ADD_TEAM = """
            insert into agent_team (agent, team, valid_from, valid_to) values (:agent, :team, :from, :to)
            """;

    private static final String ADD_SKILL = """
            insert into agent_skill (agent, skill, proficiency, valid_from, valid_to)
            values (:agent, :skill, :proficiency, :from, :to)
            """;

    private static final String ADD_CONTRACT = """
            insert into agent_contract (agent, contract, valid_from, valid_to) values (:agent, :contract, :from, :to)
            """;

    private final DatabaseClient client;

    PersonTable(DatabaseClient client) {
        this.client = client;
    }

    Flux<Person> all() {
        return Mono.zip(
                        byAgent(IDENTITIES, row -> new Identity(row.text("source"), row.text("external_id"))),
                        byAgent(TEAMS, row -> new Membership(new TeamId(row.text("team")), validity(row))),
                        byAgent(SKILLS, PersonTable::ability),
                        byAgent(CONTRACTS, row -> new Employment(new ContractId(row.text("contract")), validity(row))))
                .flatMapMany(rows -> client.sql(SELECT)
                        .map(Columns.to(row -> new Person(
                                new AgentId(row.text("id")),
                                row.text("name"),
                                new SiteId(row.text("site")),
                                row.integerOrNull("most_conversations"),
                                of(row, rows.getT1()),
                                of(row, rows.getT2()),
                                of(row, rows.getT3()),
                                of(row, rows.getT4()))))
                        .all());
    }

    /// Whom each name that a platform uses means.
    Mono<Map<Identity, AgentId>> identities() {
        return client.sql(IDENTITIES)
                .map(Columns.to(row -> Map.entry(
                        new Identity(row.text("source"), row.text("external_id")), new AgentId(row.text("agent")))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<Void> save(Person person) {
        String id = person.id().value();
        return client.sql(UPSERT)
                .bind("id", id)
                .bind("name", person.name())
                .bind("site", person.site().value())
                .bind("mostConversations", Columns.orNull(Integer.class, person.mostConversations()))
                .then()
                .then(client.sql(CLEAR).bind("agent", id).then())
                .thenMany(Flux.concat(
                        Flux.fromIterable(person.identities())
                                .concatMap(row -> client.sql(ADD_IDENTITY)
                                        .bind("agent", id)
                                        .bind("source", row.source())
                                        .bind("externalId", row.externalId())
                                        .then()),
                        Flux.fromIterable(person.teams())
                                .concatMap(row -> add(ADD_TEAM, id, row.valid())
                                        .bind("team", row.team().value())
                                        .then()),
                        Flux.fromIterable(person.skills())
                                .concatMap(row -> add(ADD_SKILL, id, row.valid())
                                        .bind("skill", row.skill().value())
                                        .bind("proficiency", row.proficiency())
                                        .then()),
                        Flux.fromIterable(person.contracts())
                                .concatMap(row -> add(ADD_CONTRACT, id, row.valid())
                                        .bind("contract", row.contract().value())
                                        .then())))
                .then();
    }

    private GenericExecuteSpec add(String statement, String agent, Validity valid) {
        return client.sql(statement)
                .bind("agent", agent)
                .bind("from", valid.from())
                .bind("to", Columns.orNull(LocalDate.class, valid.to()));
    }

    private <T> Mono<Map<String, Collection<T>>> byAgent(String query, Function<Columns, T> reader) {
        return client.sql(query)
                .map(Columns.to(row -> Map.entry(row.text("agent"), reader.apply(row))))
                .all()
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static <T> List<T> of(Columns agent, Map<String, Collection<T>> rows) {
        return List.copyOf(rows.getOrDefault(agent.text("id"), List.of()));
    }

    private static Ability ability(Columns row) {
        return new Ability(new SkillId(row.text("skill")), row.decimal("proficiency"), validity(row));
    }

    private static Validity validity(Columns row) {
        return new Validity(row.day("valid_from"), row.dayOrNull("valid_to"));
    }
}
