package dev.muster.console.quality;

import dev.muster.qa.scorecard.Evaluation;
import dev.muster.sql.Saved;
import dev.muster.sql.review.Review;
import dev.muster.sql.review.Reviews;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps what a reviewer has answered so far.
@Component
public final class KeepDraft {

    private final OpenReview open;
    private final Reviews reviews;

    public KeepDraft(OpenReview open, Reviews reviews) {
        this.open = open;
        this.reviews = reviews;
    }

    /// @param login of who keeps it; the review's own reviewer
    public Mono<Kept> keep(ReviewEdit edit, String login) {
        return open.open(edit.read().id(), login)
                .flatMap(opened -> switch (opened) {
                    case Opened.Refused refused -> Mono.just(new Kept.Refused(refused.rule()));
                    case Opened.Found found -> keep(edit, found.sheet());
                })
                .defaultIfEmpty(new Kept.Refused("There is no review %d.".formatted(edit.read().id())));
    }

    private Mono<Kept> keep(ReviewEdit edit, ReviewSheet sheet) {
        if (!sheet.editable()) {
            return Mono.just(sheet.review().isFinished() && sheet.review().reviewer().equals(edit.read().reviewer())
                    ? new Kept.Conflict(sheet.review())
                    : new Kept.Refused("A review is edited by its reviewer alone."));
        }
        return sheet.card().evaluate(edit.answers()) instanceof Evaluation.Refused refused
                ? Mono.just(new Kept.Refused(String.join(" ", refused.reasons())))
                : reviews.change(edit.read(), edit.answers(), edit.note()).map(KeepDraft::kept);
    }

    private static Kept kept(Saved<Review> saved) {
        return switch (saved) {
            case Saved.Done<Review> done -> new Kept.Done(done.value());
            case Saved.Outdated<Review> outdated -> new Kept.Conflict(outdated.current());
        };
    }
}
