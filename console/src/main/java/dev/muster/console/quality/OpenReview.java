package dev.muster.console.quality;

import dev.muster.console.access.Reach;
import dev.muster.sql.access.Account;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import dev.muster.sql.access.Users;
import dev.muster.sql.conversation.Conversations;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.review.Review;
import dev.muster.sql.review.Reviews;
import dev.muster.sql.review.Scorecards;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Opens a review to its reviewer, and to managers whose grants open the conversation, who only read it.
@Component
public final class OpenReview {

    private static final String GONE = "The conversation of this review is no longer kept.";

    private final Users users;
    private final DirectoryRepository directory;
    private final Conversations conversations;
    private final Reviews reviews;
    private final Scorecards scorecards;

    public OpenReview(
            Users users,
            DirectoryRepository directory,
            Conversations conversations,
            Reviews reviews,
            Scorecards scorecards) {
        this.users = users;
        this.directory = directory;
        this.conversations = conversations;
        this.reviews = reviews;
        this.scorecards = scorecards;
    }

    /// @param login of who wants to read it
    /// @return empty where there is no review with that id
    public Mono<Opened> open(long id, String login) {
        return reviews.find(id).flatMap(review -> users.find(login)
                .filter(Account::active)
                .map(Account::user)
                .flatMap(user -> read(review, user))
                .defaultIfEmpty(new Opened.Refused("Nobody is known as %s.".formatted(login))));
    }

    private Mono<Opened> read(Review review, User user) {
        ConversationId conversation = new ConversationId(review.conversation());
        Mono<ReviewSheet> sheet = Mono.zip(
                        scorecards.find(review.scorecard(), review.version()),
                        conversations.byId(conversation),
                        conversations.transcript(conversation).collectList(),
                        directory.load())
                .map(parts -> new ReviewSheet(
                        review, parts.getT1(), parts.getT2(), parts.getT3(), parts.getT4(), isMine(review, user)));
        return sheet.flatMap(found -> refusal(found, user)
                        .<Opened>map(Opened.Refused::new)
                        .defaultIfEmpty(new Opened.Found(found)))
                .defaultIfEmpty(new Opened.Refused(GONE));
    }

    private Mono<String> refusal(ReviewSheet sheet, User user) {
        if (sheet.review().reviewer().equals(user.login())) {
            return conversations
                    .agentsOf(Set.of(sheet.conversation().id()))
                    .mapNotNull(agents -> ReviewRule.broken(
                            ReviewRight.of(user, sheet.directory()),
                            sheet.conversation(),
                            agents.getOrDefault(sheet.conversation().id(), Set.of())));
        }
        Reach manager = Reach.of(user, Set.of(Role.MANAGER), sheet.directory());
        return manager.opens(sheet.conversation())
                ? Mono.empty()
                : Mono.just("This review is dealt to somebody else. It is open to its reviewer and to managers.");
    }

    private static boolean isMine(Review review, User user) {
        return !review.isFinished() && review.reviewer().equals(user.login());
    }
}
