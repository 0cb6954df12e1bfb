package dev.muster.console.quality;

import dev.muster.qa.scorecard.Evaluation;
import dev.muster.qa.scorecard.Score;
import dev.muster.sql.Saved;
import dev.muster.sql.review.Review;
import dev.muster.sql.review.Reviews;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Finishes a review: every question is answered, and what the answers are worth is kept with them.
@Component
public final class SubmitReview {

    private final OpenReview open;
    private final Reviews reviews;

    public SubmitReview(OpenReview open, Reviews reviews) {
        this.open = open;
        this.reviews = reviews;
    }

    /// @param login of who submits it; the review's own reviewer
    public Mono<Submitted> submit(ReviewEdit edit, String login) {
        return open.open(edit.read().id(), login)
                .flatMap(opened -> switch (opened) {
                    case Opened.Refused refused -> Mono.just(new Submitted.Refused(refused.rule()));
                    case Opened.Found found -> submit(edit, found.sheet());
                })
                .defaultIfEmpty(new Submitted.Refused(
                        "There is no review %d.".formatted(edit.read().id())));
    }

    private Mono<Submitted> submit(ReviewEdit edit, ReviewSheet sheet) {
        if (!sheet.editable()) {
            return Mono.just(sheet.review().isFinished() && sheet.review().reviewer().equals(edit.read().reviewer())
                    ? new Submitted.Conflict(sheet.review())
                    : new Submitted.Refused("A review is submitted by its reviewer alone."));
        }
        return switch (sheet.card().evaluate(edit.answers())) {
            case Evaluation.Refused refused ->
                Mono.just(new Submitted.Refused(String.join(" ", refused.reasons())));
            case Evaluation.Incomplete incomplete -> Mono.just(new Submitted.Incomplete(incomplete.missing()));
            case Evaluation.Scored scored ->
                reviews.finish(edit.read(), edit.answers(), edit.note(), scored.score())
                        .flatMap(saved -> finished(saved, scored.score()));
        };
    }

    private Mono<Submitted> finished(Saved<Review> saved, Score score) {
        return switch (saved) {
            case Saved.Outdated<Review> outdated -> Mono.just(new Submitted.Conflict(outdated.current()));
            case Saved.Done<Review> done ->
                reviews.latestOf(done.value().reviewer(), 1)
                        .filter(review -> !review.isFinished())
                        .next()
                        .<Submitted>map(next -> new Submitted.Done(done.value(), score, next.id()))
                        .defaultIfEmpty(new Submitted.Done(done.value(), score, null));
        };
    }
}
