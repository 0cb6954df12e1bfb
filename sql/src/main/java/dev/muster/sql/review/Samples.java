package dev.muster.sql.review;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.qa.sampling.Chosen;
import dev.muster.qa.sampling.RandomSample;
import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The tables `sample` and `sample_item`. A sample never changes once it is kept.
public final class Samples {

    private static final String INSERT = """
            insert into sample (drawn_by, from_at, to_at, queues, seed, population, size)
            values (:drawnBy, :from, :to, :queues, :seed, :population, :size)
            returning id
            """;

    private static final String INSERT_ITEMS = """
            insert into sample_item (sample, conversation, inclusion_probability, position)
            select :sample, conversation, probability, position
            from unnest(:conversations, :probabilities) with ordinality as row (conversation, probability, position)
            """;

    private static final String SELECT = """
            select id, drawn_by, from_at, to_at, seed, population from sample
            """;

    private static final String ITEMS = """
            select conversation, inclusion_probability from sample_item where sample = :sample order by position
            """;

    private static final String HEADS = """
            select sample.*, count(review.id)::int as reviews, count(review.finished_at)::int as finished
            from sample left join review on review.sample = sample.id
            where %s
            group by sample.id
            order by sample.id desc
            """;

    private static final String HEADS_TOUCHING = HEADS.formatted("from_at < :to and to_at > :from");

    private static final String NEWEST_HEADS = HEADS.formatted("true") + "limit :most";

    private static final String HEAD = HEADS.formatted("sample.id = :id");

    private final DatabaseClient client;
    private final TransactionalOperator transaction;

    public Samples(Database database) {
        client = database.client();
        transaction = database.transaction();
    }

    /// Keeps a sample with all that it takes to draw it again.
    ///
    /// @param period  conversations that were closed in it are the population
    /// @param drawnBy login of who drew it, null where nobody did
    public Mono<StoredSample> save(RandomSample<String> sample, Interval period, @Nullable String drawnBy) {
        return save(sample, period, Set.of(), drawnBy);
    }

    /// Keeps a sample of some queues with all that it takes to draw it again.
    ///
    /// @param queues whose conversations are the population; all where empty
    public Mono<StoredSample> save(
            RandomSample<String> sample, Interval period, Set<QueueId> queues, @Nullable String drawnBy) {
        return client.sql(INSERT)
                .bind("drawnBy", Columns.orNull(String.class, drawnBy))
                .bind("from", period.start())
                .bind("to", period.end())
                .bind("queues", queues.stream().map(QueueId::value).sorted().toArray(String[]::new))
                .bind("seed", sample.seed())
                .bind("population", sample.population())
                .bind("size", sample.chosen().size())
                .mapValue(Long.class)
                .one()
                .flatMap(id ->
                        insertItems(id, sample.chosen()).thenReturn(new StoredSample(id, period, drawnBy, sample)))
                .as(transaction::transactional);
    }

    /// Empty where there is no sample with that id.
    public Mono<StoredSample> find(long id) {
        return client.sql(SELECT + "where id = :id")
                .bind("id", id)
                .map(Columns.to(Head::of))
                .one()
                .flatMap(this::withItems);
    }

    /// All samples, the newest first.
    public Flux<StoredSample> all() {
        return client.sql(SELECT + "order by id desc")
                .map(Columns.to(Head::of))
                .all()
                .collectList()
                .flatMapIterable(heads -> heads)
                .concatMap(this::withItems);
    }

    /// The newest samples, the newest first.
    public Flux<SampleHead> newest(int most) {
        return client.sql(NEWEST_HEADS)
                .bind("most", most)
                .map(Columns.to(Samples::head))
                .all();
    }

    /// The samples whose period has a part of a stretch of time, the newest first.
    public Flux<SampleHead> touching(Interval stretch) {
        return client.sql(HEADS_TOUCHING)
                .bind("from", stretch.start())
                .bind("to", stretch.end())
                .map(Columns.to(Samples::head))
                .all();
    }

    /// Empty where there is no sample with that id.
    public Mono<SampleHead> head(long id) {
        return client.sql(HEAD).bind("id", id).map(Columns.to(Samples::head)).one();
    }

    private static SampleHead head(Columns row) {
        return new SampleHead(
                row.number("id"),
                Interval.between(row.instant("from_at"), row.instant("to_at")),
                Stream.of(row.required("queues", String[].class))
                        .map(QueueId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                row.instant("drawn_at"),
                row.textOrNull("drawn_by"),
                row.number("seed"),
                row.integer("population"),
                row.integer("size"),
                row.integer("reviews"),
                row.integer("finished"));
    }

    private Mono<Void> insertItems(long sample, List<Chosen<String>> chosen) {
        return client.sql(INSERT_ITEMS)
                .bind("sample", sample)
                .bind("conversations", chosen.stream().map(Chosen::id).toArray(String[]::new))
                .bind(
                        "probabilities",
                        chosen.stream().map(Chosen::inclusionProbability).toArray(Double[]::new))
                .then();
    }

    private Mono<StoredSample> withItems(Head head) {
        return client.sql(ITEMS)
                .bind("sample", head.id)
                .map(Columns.to(row -> new Chosen<>(row.text("conversation"), row.decimal("inclusion_probability"))))
                .all()
                .collectList()
                .map(chosen -> new StoredSample(
                        head.id, head.period, head.drawnBy, new RandomSample<>(head.seed, head.population, chosen)));
    }

    /// A row of `sample`, its items still to come.
    private record Head(long id, Interval period, @Nullable String drawnBy, long seed, int population) {

        static Head of(Columns row) {
            return new Head(
                    row.number("id"),
                    Interval.between(row.instant("from_at"), row.instant("to_at")),
                    row.textOrNull("drawn_by"),
                    row.number("seed"),
                    row.integer("population"));
        }
    }
}
