package dev.muster.ingest.webhook;

import static dev.muster.sql.event.Await.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ingest.webhook.Edge.Answer;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.event.EventType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Addresses and methods of the edge, and what it says of itself.
class EdgeRoutesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Database database = TestDatabase.fresh();
    private static final Edge edge = new Edge(database);

    @AfterAll
    static void stop() {
        edge.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/events, POST",
        "DELETE, /v1/events, POST",
        "POST, /v1/queues, GET or HEAD",
        "PUT, /v1/openapi.json, GET or HEAD",
        "POST, /health, GET or HEAD"
    })
    void anotherMethodIsToldWhichOneIsRight(String method, String path, String right) {
        Answer answer = value(edge.call(HttpMethod.valueOf(method), path, new HttpHeaders()));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", right.replace(" or ", ","));
        assertThat(answer.body()).isEqualTo("{\"error\":\"The method must be %s.\"}".formatted(right));
    }

    @Test
    void whoMayReadMayAskWithoutTheBody() {
        Answer answer = value(edge.call(HttpMethod.HEAD, "/health", new HttpHeaders()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isNullOrEmpty();
    }

    @Test
    void anotherAddressIsNotFound() {
        assertThat(value(edge.getAnonymously("/v1/nothing")).status()).isEqualTo(404);
    }

    @Test
    void theDescriptionNamesEveryRouteAndType() {
        JsonNode description =
                JSON.readTree(value(edge.getAnonymously("/v1/openapi.json")).body());

        assertThat(description.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/v1/events", "/v1/hooks/{name}", "/v1/queues", "/v1/openapi.json", "/health");
        assertThat(description
                        .at("/components/schemas/Event/properties/type/enum")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .containsExactlyElementsOf(
                        Stream.of(EventType.values()).map(EventType::wireName).toList());
    }

    @Test
    void theDescriptionTellsWhoIsAskedToComeBackWhen() {
        JsonNode paths = JSON.readTree(
                        value(edge.getAnonymously("/v1/openapi.json")).body())
                .get("paths");

        for (String path : List.of("/v1/events", "/v1/hooks/{name}")) {
            JsonNode answers = paths.get(path).get("post").get("responses");
            assertThat(answers.propertyNames()).contains("408", "413", "429", "503");
            assertThat(answers.get("429").get("headers").propertyNames()).contains("Retry-After");
        }
    }

    @Test
    void healthTellsWhetherTheDatabaseIsThere() {
        Answer health = value(edge.getAnonymously("/health"));

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"database\":\"up\"}");
    }
}
