package dev.muster.sql.review;

import dev.muster.forecasting.Interval;
import dev.muster.qa.scorecard.Answer;
import dev.muster.qa.scorecard.Score;
import dev.muster.qa.scorecard.Scorecard;
import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import dev.muster.sql.Saved;
import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The table `review`.
public final class Reviews {

    private static final String SELECT = """
            select id, sample, conversation, inclusion_probability, scorecard, scorecard_version, reviewer, answers,
                score, note, assigned_at, finished_at, revision
            from review
            """;

    private static final String ASSIGN = """
            insert into review (sample, conversation, inclusion_probability, scorecard, scorecard_version, reviewer, state)
            select sample, conversation, inclusion_probability, :scorecard, :version,
                (:reviewers)[(position - 1) % :people + 1], 'open'
            from sample_item
            where sample = :sample
            order by position
            on conflict (sample, conversation, reviewer) do nothing
            """;

    private static final String DEAL = """
            insert into review (sample, conversation, inclusion_probability, scorecard, scorecard_version, reviewer, state)
            select sample, conversation, inclusion_probability, :scorecard, :version, dealt.reviewer, 'open'
            from sample_item
            join unnest(:conversations, :reviewers) as dealt (conversation, reviewer) using (conversation)
            where sample = :sample
            order by position
            on conflict (sample, conversation, reviewer) do nothing
            """;

    private static final String CHANGE = """
            update review set answers = :answers, note = :note, revision = revision + 1
            where id = :id and revision = :revision and state = 'open'
            returning *
            """;

    private static final String FINISH = """
            update review set answers = :answers, note = :note, score = :score, state = 'finished', finished_at = now(),
                revision = revision + 1
            where id = :id and revision = :revision and state = 'open'
            returning *
            """;

    private final DatabaseClient client;
    private final TransactionalOperator transaction;

    public Reviews(Database database) {
        client = database.client();
        transaction = database.transaction();
    }

    /// Opens a review of each conversation in a sample, dealt to the reviewers in turn in the order of drawing.
    /// To assign the same twice changes nothing.
    ///
    /// @param reviewers logins, at least one
    /// @return how many were opened
    public Mono<Long> assign(long sample, Scorecard card, List<String> reviewers) {
        if (reviewers.isEmpty()) {
            throw new IllegalArgumentException("Sample (%d) must have a reviewer.".formatted(sample));
        }
        return client.sql(ASSIGN)
                .bind("sample", sample)
                .bind("scorecard", card.id())
                .bind("version", card.version())
                .bind("reviewers", reviewers.toArray(String[]::new))
                .bind("people", reviewers.size())
                .fetch()
                .rowsUpdated();
    }

    /// Opens a review of each conversation in a sample for the reviewer named. To deal the same twice changes nothing.
    ///
    /// @param reviewers login by conversation; conversations that are not in the sample are passed over
    /// @return how many were opened
    public Mono<Long> deal(long sample, Scorecard card, Map<String, String> reviewers) {
        List<Map.Entry<String, String>> dealt = List.copyOf(reviewers.entrySet());
        return client.sql(DEAL)
                .bind("sample", sample)
                .bind("scorecard", card.id())
                .bind("version", card.version())
                .bind("conversations", dealt.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .bind("reviewers", dealt.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .fetch()
                .rowsUpdated();
    }

    /// Empty where there is no review with that id.
    public Mono<Review> find(long id) {
        return client.sql(SELECT + "where id = :id")
                .bind("id", id)
                .map(Columns.to(Reviews::review))
                .one();
    }

    /// Everything of one reviewer: what is open in the order it was dealt, then what is finished, the last
    /// first.
    public Flux<Review> of(String reviewer) {
        return client.sql(SELECT + "where reviewer = :reviewer order by finished_at desc nulls first, id")
                .bind("reviewer", reviewer)
                .map(Columns.to(Reviews::review))
                .all();
    }

    /// The latest of one reviewer, in the order of [#of(String)]: every open one comes before any finished one.
    public Flux<Review> latestOf(String reviewer, int most) {
        return client.sql(SELECT + "where reviewer = :reviewer order by finished_at desc nulls first, id limit :most")
                .bind("reviewer", reviewer)
                .bind("most", most)
                .map(Columns.to(Reviews::review))
                .all();
    }

    /// All reviews of a sample, in the order in which they were dealt.
    public Flux<Review> ofSample(long sample) {
        return client.sql(SELECT + "where sample = :sample order by id")
                .bind("sample", sample)
                .map(Columns.to(Reviews::review))
                .all();
    }

    /// What was finished in a stretch of time, in order.
    public Flux<Review> finishedIn(Interval stretch) {
        return client.sql(SELECT + "where finished_at >= :from and finished_at < :to order by finished_at, id")
                .bind("from", stretch.start())
                .bind("to", stretch.end())
                .map(Columns.to(Reviews::review))
                .all();
    }

    /// Keeps answers of an open review, complete or not.
    ///
    /// @param read as it was read; its revision must still be the current one
    public Mono<Saved<Review>> change(Review read, List<Answer> answers, String note) {
        return save(client.sql(CHANGE), read, answers, note);
    }

    /// Keeps the answers of an open review and closes it.
    ///
    /// @param read  as it was read; its revision must still be the current one
    /// @param score what the answers are worth by the review's own version of its scorecard
    public Mono<Saved<Review>> finish(Review read, List<Answer> answers, String note, Score score) {
        if (!score.scorecard().equals(read.scorecard()) || score.version() != read.version()) {
            throw new IllegalArgumentException("Review %d must be scored by scorecard %s version %d (%s version %d)."
                    .formatted(read.id(), read.scorecard(), read.version(), score.scorecard(), score.version()));
        }
        OptionalDouble share = score.total().share();
        @Nullable Double worth = share.isPresent() ? share.getAsDouble() : null;
        return save(client.sql(FINISH).bind("score", Columns.orNull(Double.class, worth)), read, answers, note);
    }

    private Mono<Saved<Review>> save(GenericExecuteSpec statement, Review read, List<Answer> answers, String note) {
        Mono<Saved<Review>> done = statement
                .bind("id", read.id())
                .bind("revision", read.revision())
                .bind("answers", Answers.write(answers))
                .bind("note", note)
                .map(Columns.to(Reviews::review))
                .one()
                .map(Saved.Done::new);
        return done.switchIfEmpty(find(read.id()).map(Saved.Outdated::new)).as(transaction::transactional);
    }

    private static Review review(Columns row) {
        return new Review(
                row.number("id"),
                row.number("sample"),
                row.text("conversation"),
                row.decimal("inclusion_probability"),
                row.text("scorecard"),
                row.integer("scorecard_version"),
                row.text("reviewer"),
                Answers.read(row.required("answers", Json.class)),
                row.decimalOrNull("score"),
                row.text("note"),
                row.instant("assigned_at"),
                row.instantOrNull("finished_at"),
                row.integer("revision"));
    }
}
