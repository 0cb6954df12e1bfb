package dev.muster.sql.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.Interval;
import dev.muster.qa.sampling.RandomSample;
import dev.muster.qa.scorecard.Answer;
import dev.muster.qa.scorecard.Evaluation;
import dev.muster.qa.scorecard.Scorecard;
import dev.muster.qa.scorecard.StandardScorecard;
import dev.muster.sql.Database;
import dev.muster.sql.Saved;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.access.User;
import dev.muster.sql.access.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ReviewsTest {

    private static final Interval PERIOD = new Interval(Instant.parse("2026-03-01T00:00:00Z"), Duration.ofDays(7));
    private static final Scorecard CARD = StandardScorecard.create();
    private static final RandomSample<String> SAMPLE = RandomSample.draw(
            IntStream.range(0, 100).mapToObj("conversation-%03d"::formatted).toList(), 10, 42);

    private final Database database = TestDatabase.fresh();
    private final Scorecards scorecards = new Scorecards(database);
    private final Samples samples = new Samples(database);
    private final Reviews reviews = new Reviews(database);

    @BeforeEach
    void fill() {
        Users users = new Users(database);
        users.create(new User("joana", "Joana", null, Set.of())).block();
        users.create(new User("pedro", "Pedro", null, Set.of())).block();
        scorecards.save(CARD).block();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aScorecardVersionNeverChanges() {
        Scorecard other = new Scorecard(CARD.id(), "Another name", CARD.version(), CARD.sections());
        Scorecard next = CARD.revised("Next", CARD.sections());

        assertThat(get(scorecards.save(CARD))).isTrue();
        assertThat(get(scorecards.save(other))).isFalse();
        assertThat(get(scorecards.save(next))).isTrue();

        assertThat(get(scorecards.find(CARD.id(), 1))).isEqualTo(CARD);
        assertThat(scorecards.newest().collectList().block()).isEqualTo(List.of(next));
    }

    @Test
    void aSampleKeepsWhatItTakesToDrawItAgain() {
        StoredSample saved = get(samples.save(SAMPLE, PERIOD, "joana"));

        StoredSample loaded = get(samples.find(saved.id()));

        assertThat(loaded).isEqualTo(new StoredSample(saved.id(), PERIOD, "joana", SAMPLE));
        assertThat(loaded.sample().chosen().getFirst().inclusionProbability()).isEqualTo(0.1);
        assertThat(samples.all().collectList().block()).isEqualTo(List.of(saved));
    }

    @Test
    void reviewsAreDealtInTurnAndOnce() {
        long sample = get(samples.save(SAMPLE, PERIOD, null)).id();

        assertThat(get(reviews.assign(sample, CARD, List.of("joana", "pedro")))).isEqualTo(10);
        assertThat(get(reviews.assign(sample, CARD, List.of("joana", "pedro")))).isZero();

        List<Review> mine = reviews.of("joana").collectList().blockOptional().orElseThrow();
        assertThat(mine)
                .hasSize(5)
                .allSatisfy(review -> assertThat(review.inclusionProbability()).isEqualTo(0.1))
                .extracting(Review::conversation)
                .containsExactly(
                        SAMPLE.chosen().get(0).id(),
                        SAMPLE.chosen().get(2).id(),
                        SAMPLE.chosen().get(4).id(),
                        SAMPLE.chosen().get(6).id(),
                        SAMPLE.chosen().get(8).id());
    }

    @Test
    void answersAreKeptUntilTheReviewIsFinished() {
        Review open = open();
        List<Answer> some =
                List.of(new Answer.Points("accuracy.correct", 2, "checked"), new Answer.NotApplicable("tone.empathy"));

        Review kept = done(reviews.change(open, some, "so far"));

        assertThat(kept.answers()).containsExactlyInAnyOrderElementsOf(some);
        assertThat(kept.note()).isEqualTo("so far");
        assertThat(kept.isFinished()).isFalse();
        assertThat(get(reviews.find(open.id()))).isEqualTo(kept);
    }

    @Test
    void aFinishedReviewHasAScoreAndStaysAsItIs() {
        Review open = open();
        List<Answer> full = CARD.questions().stream()
                .<Answer>map(question -> new Answer.Points(question.key(), question.maxPoints()))
                .toList();
        Evaluation.Scored scored = (Evaluation.Scored) CARD.evaluate(full);

        Review finished = done(reviews.finish(open, full, "", scored.score()));

        assertThat(finished.score()).isEqualTo(1);
        Instant end = finished.finishedAt() == null ? Instant.MIN : finished.finishedAt();
        assertThat(reviews.finishedIn(new Interval(end, Duration.ofSeconds(1)))
                        .collectList()
                        .block())
                .containsExactly(finished);
        assertThat(get(reviews.change(finished, List.of(), ""))).isEqualTo(new Saved.Outdated<>(finished));
    }

    @Test
    void theSecondOfTwoWhoSaveTheSameRevisionIsTold() {
        Review open = open();
        Review first = done(reviews.change(open, List.of(new Answer.Points("tone.respect", 1)), ""));

        Saved<Review> second = get(reviews.change(open, List.of(new Answer.Points("tone.respect", 0)), ""));

        assertThat(second).isEqualTo(new Saved.Outdated<>(first));
    }

    private Review open() {
        long sample = get(samples.save(SAMPLE, PERIOD, null)).id();
        get(reviews.assign(sample, CARD, List.of("joana")));
        return get(reviews.of("joana").next());
    }

    private static Review done(Mono<Saved<Review>> saved) {
        return ((Saved.Done<Review>) get(saved)).value();
    }

    private static <T> T get(Mono<T> value) {
        return value.blockOptional().orElseThrow();
    }
}
