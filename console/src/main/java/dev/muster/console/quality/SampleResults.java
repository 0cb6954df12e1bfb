package dev.muster.console.quality;

import dev.muster.qa.scorecard.Evaluation;
import dev.muster.qa.scorecard.Scorecard;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.Conversations;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.review.Review;
import dev.muster.sql.review.Reviews;
import dev.muster.sql.review.SampleHead;
import dev.muster.sql.review.Samples;
import dev.muster.sql.review.Scorecards;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads what samples say.
@Component
public final class SampleResults {

    private final Samples samples;
    private final Reviews reviews;
    private final Scorecards scorecards;
    private final Conversations conversations;

    public SampleResults(Samples samples, Reviews reviews, Scorecards scorecards, Conversations conversations) {
        this.samples = samples;
        this.reviews = reviews;
        this.scorecards = scorecards;
        this.conversations = conversations;
    }

    /// @return empty where there is no sample with that id
    public Mono<SampleResult> of(long sample) {
        return samples.head(sample).flatMap(this::of);
    }

    /// From the reviews that are finished now.
    public Mono<SampleResult> of(SampleHead sample) {
        return reviews.ofSample(sample.id())
                .filter(Review::isFinished)
                .collectList()
                .flatMap(finished -> Mono.zip(cards(finished), conversations(finished))
                        .map(both -> SampleResult.of(sample, scored(finished, both.getT1(), both.getT2()))));
    }

    private Mono<Map<CardKey, Scorecard>> cards(List<Review> finished) {
        return Flux.fromIterable(finished.stream().map(CardKey::of).distinct().toList())
                .concatMap(key -> scorecards.find(key.id(), key.version()))
                .collectMap(card -> new CardKey(card.id(), card.version()));
    }

    private Mono<Map<String, Conversation>> conversations(List<Review> finished) {
        return conversations
                .byIds(finished.stream()
                        .map(review -> new ConversationId(review.conversation()))
                        .toList())
                .collectMap(conversation -> conversation.id().value());
    }

    private static List<ScoredReview> scored(
            List<Review> finished, Map<CardKey, Scorecard> cards, Map<String, Conversation> conversations) {
        return finished.stream()
                .flatMap(review -> Stream.ofNullable(
                        scored(review, cards.get(CardKey.of(review)), conversations.get(review.conversation()))))
                .toList();
    }

    private static @Nullable ScoredReview scored(
            Review review, @Nullable Scorecard card, @Nullable Conversation conversation) {
        return card != null && card.evaluate(review.answers()) instanceof Evaluation.Scored scored
                ? new ScoredReview(
                        review,
                        scored.score(),
                        card.sections(),
                        conversation == null ? null : conversation.queue(),
                        conversation == null ? null : conversation.at().lastClosed(),
                        conversation == null ? null : conversation.agent())
                : null;
    }

    private record CardKey(String id, int version) {

        static CardKey of(Review review) {
            return new CardKey(review.scorecard(), review.version());
        }
    }
}
