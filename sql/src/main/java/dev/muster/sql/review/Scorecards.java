package dev.muster.sql.review;

import dev.muster.qa.scorecard.Scorecard;
import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import io.r2dbc.postgresql.codec.Json;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The table `scorecard`. A version never changes once it is kept.
public final class Scorecards {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final String INSERT = """
            insert into scorecard (id, version, name, definition) values (:id, :version, :name, :definition)
            on conflict (id, version) do nothing
            """;

    private static final String FIND = """
            select definition from scorecard where id = :id and version = :version
            """;

    private static final String NEWEST = """
            select distinct on (id) definition from scorecard order by id, version desc
            """;

    private final DatabaseClient client;

    public Scorecards(Database database) {
        client = database.client();
    }

    /// Keeps a version. To keep the same twice changes nothing.
    ///
    /// @return false, and nothing kept, where that version exists and says something else
    public Mono<Boolean> save(Scorecard card) {
        return client.sql(INSERT)
                .bind("id", card.id())
                .bind("version", card.version())
                .bind("name", card.name())
                .bind("definition", Json.of(MAPPER.writeValueAsString(card)))
                .then()
                .then(find(card.id(), card.version()))
                .map(card::equals);
    }

    /// Empty where there is no such version.
    public Mono<Scorecard> find(String id, int version) {
        return client.sql(FIND)
                .bind("id", id)
                .bind("version", version)
                .map(Columns.to(Scorecards::card))
                .one();
    }

    /// The newest version of each scorecard, by id.
    public Flux<Scorecard> newest() {
        return client.sql(NEWEST).map(Columns.to(Scorecards::card)).all();
    }

    private static Scorecard card(Columns row) {
        return MAPPER.readValue(row.required("definition", Json.class).asString(), Scorecard.class);
    }
}
