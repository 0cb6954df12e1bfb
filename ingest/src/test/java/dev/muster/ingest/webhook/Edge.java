package dev.muster.ingest.webhook;

import dev.muster.ingest.EdgeConfiguration;
import dev.muster.ingest.EdgeLimits;
import dev.muster.ingest.LiveConfiguration;
import dev.muster.ingest.LogConfiguration;
import dev.muster.ingest.ProjectionConfiguration;
import dev.muster.ingest.live.LiveSettings;
import dev.muster.sql.Database;
import dev.muster.sql.conversation.ReplyGoal;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/// The edge on a free port of loopback, wired as the product wires it.
public final class Edge implements AutoCloseable {

    public static final String TOKEN = "a-token-for-tests-only";

    /// An answer, with its body as text.
    public record Answer(int status, Map<String, String> headers, String body) {}

    private final ConfigurableApplicationContext core;
    private final ConfigurableApplicationContext edge;
    private final int port;
    private final String address;
    private final WebClient client;

    public Edge(Database database) {
        this(database, EdgeLimits.usual(), Hooks.NONE);
    }

    public Edge(Database database, EdgeLimits limits) {
        this(database, limits, Hooks.NONE);
    }

    public Edge(Database database, Hooks hooks) {
        this(database, EdgeLimits.usual(), hooks);
    }

    private Edge(Database database, EdgeLimits limits, Hooks hooks) {
        SpringApplication parent = new SpringApplicationBuilder(
                        LogConfiguration.class, LiveConfiguration.class, ProjectionConfiguration.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("database", database);
                    beans.registerSingleton("limits", limits);
                    beans.registerSingleton("clock", InstantSource.system());
                    beans.registerSingleton("tokens", new BearerTokens(List.of(TOKEN)));
                    beans.registerSingleton("hooks", hooks);
                    beans.registerSingleton("live", new LiveSettings(() -> ZoneOffset.UTC, _ -> ReplyGoal.USUAL));
                })
                .build();
        core = parent.run();
        edge = new SpringApplicationBuilder(EdgeConfiguration.class)
                .parent(core)
                .web(WebApplicationType.REACTIVE)
                .properties(EdgeConfiguration.DEFAULTS)
                .properties("server.port=0")
                .run();
        port = Integer.parseInt(edge.getEnvironment().getRequiredProperty("local.server.port"));
        address = "http://127.0.0.1:" + port;
        client = WebClient.create(address);
    }

    /// For what no well-behaved client sends.
    public int port() {
        return port;
    }

    public <T> T bean(Class<T> type) {
        return edge.getBean(type);
    }

    public Mono<Answer> post(String body) {
        return post(MediaType.APPLICATION_NDJSON, TOKEN, body);
    }

    public Mono<Answer> post(MediaType type, String token, Object body) {
        return answer(client.post()
                .uri("/v1/events")
                .header("Authorization", "Bearer " + token)
                .contentType(type)
                .bodyValue(body));
    }

    /// A body whose length is not known beforehand.
    public Mono<Answer> stream(Flux<String> parts) {
        return answer(client.post()
                .uri("/v1/events")
                .header("Authorization", "Bearer " + TOKEN)
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(
                        parts.map(part ->
                                DefaultDataBufferFactory.sharedInstance.wrap(part.getBytes(StandardCharsets.UTF_8))),
                        DataBuffer.class));
    }

    /// A delivery to a hook, its headers as they are, be they good or bad.
    public Mono<Answer> hook(String name, HttpHeaders headers, byte[] body) {
        return HttpClient.create()
                .headers(all -> headers.forEach(all::add))
                .post()
                .uri(address + "/v1/hooks/" + name)
                .send(Mono.just(Unpooled.wrappedBuffer(body)))
                .responseSingle((response, content) -> content.asString()
                        .defaultIfEmpty("")
                        .map(text -> new Answer(response.status().code(), Map.of(), text)));
    }

    /// A delivery whose length is not known beforehand.
    public Mono<Answer> hookStream(String name, Flux<String> parts) {
        return answer(client.post()
                .uri("/v1/hooks/{name}", name)
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        parts.map(part ->
                                DefaultDataBufferFactory.sharedInstance.wrap(part.getBytes(StandardCharsets.UTF_8))),
                        DataBuffer.class));
    }

    public Mono<Answer> call(HttpMethod method, String path, HttpHeaders headers) {
        return answer(client.method(method).uri(path).headers(all -> all.addAll(headers)));
    }

    public Mono<Answer> get(String path) {
        return answer(client.get().uri(path).header("Authorization", "Bearer " + TOKEN));
    }

    /// @param path as it goes over the wire
    public Mono<Answer> getAnonymously(String path) {
        return answer(client.get().uri(URI.create(address + path)));
    }

    @Override
    public void close() {
        edge.close();
        core.close();
    }

    private static Mono<Answer> answer(WebClient.RequestHeadersSpec<?> request) {
        return request.exchangeToMono(response -> response.bodyToMono(String.class)
                .defaultIfEmpty("")
                .map(body -> new Answer(
                        response.statusCode().value(),
                        response.headers().asHttpHeaders().toSingleValueMap(),
                        body)));
    }
}
