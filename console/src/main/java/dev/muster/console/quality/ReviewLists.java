package dev.muster.console.quality;

import dev.muster.console.access.Reach;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import dev.muster.sql.access.Users;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.Conversations;
import dev.muster.sql.directory.Channel;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.review.Review;
import dev.muster.sql.review.Reviews;
import dev.muster.sql.review.SampleHead;
import dev.muster.sql.review.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Lists of reviews with what their conversations were about.
@Component
final class ReviewLists {

    /// From the day it is dealt.
    private static final Duration TIME_TO_REVIEW = Duration.ofDays(7);

    private static final int MOST = 1_000;

    private final Users users;
    private final DirectoryRepository directory;
    private final Conversations conversations;
    private final Reviews reviews;
    private final Samples samples;

    ReviewLists(
            Users users,
            DirectoryRepository directory,
            Conversations conversations,
            Reviews reviews,
            Samples samples) {
        this.users = users;
        this.directory = directory;
        this.conversations = conversations;
        this.reviews = reviews;
        this.samples = samples;
    }

    /// What is dealt to a reviewer: open first, then done, the latest thousand.
    Mono<ReviewTable> mine(String login) {
        return reviews.latestOf(login, MOST)
                .collectList()
                .flatMap(mine -> table(mine, null).flatMap(table -> mine.stream()
                        .mapToLong(Review::sample)
                        .max()
                        .stream()
                        .boxed()
                        .map(samples::head)
                        .findFirst()
                        .map(head -> head.map(found -> new ReviewTable(table.rows(), found)))
                        .orElse(Mono.just(table))));
    }

    /// What was dealt of a sample, as far as a manager's grants open it.
    Mono<ReviewTable> ofSample(SampleHead sample, String login) {
        return Mono.zip(reviews.ofSample(sample.id()).collectList(), users.find(login))
                .flatMap(both -> table(both.getT1(), both.getT2().user()))
                .map(table -> new ReviewTable(table.rows(), sample));
    }

    private Mono<ReviewTable> table(List<Review> listed, @Nullable User manager) {
        List<ConversationId> ids = listed.stream()
                .map(review -> new ConversationId(review.conversation()))
                .toList();
        return Mono.zip(
                        conversations.byIds(ids).collectMap(it -> it.id().value()),
                        directory.load(),
                        users.all().collectMap(it -> it.user().login(), it -> it.user().name()))
                .map(known -> new ReviewTable(
                        listed.stream()
                                .filter(review -> manager == null
                                        || opens(manager, known.getT2(), known.getT1().get(review.conversation())))
                                .map(review -> row(review, known.getT1(), known.getT2(), known.getT3()))
                                .toList(),
                        null));
    }

    private static boolean opens(User manager, Directory directory, @Nullable Conversation conversation) {
        Reach reach = Reach.of(manager, Set.of(Role.MANAGER, Role.REVIEWER), directory);
        return conversation == null ? reach.isEverything() : reach.opens(conversation);
    }

    private static ReviewRow row(
            Review review, Map<String, Conversation> conversations, Directory directory, Map<String, String> names) {
        Conversation conversation = conversations.get(review.conversation());
        MarkWords words = new MarkWords(directory);
        return new ReviewRow(
                review.id(),
                review.sample(),
                !review.isFinished(),
                review.revision() > 1,
                review.conversation(),
                conversation == null || conversation.queue() == null ? "–" : words.queue(conversation.queue()),
                conversation == null ? "–" : channel(conversation, directory),
                conversation == null || conversation.agent() == null ? "–" : words.agent(conversation.agent()),
                conversation == null ? null : conversation.at().lastClosed(),
                conversation == null
                        ? 0
                        : conversation.tally().messagesIn() + conversation.tally().messagesAgent(),
                conversation == null ? Duration.ZERO : length(conversation),
                review.assignedAt().plus(TIME_TO_REVIEW),
                names.getOrDefault(review.reviewer(), review.reviewer()),
                review.finishedAt(),
                review.score());
    }

    private static String channel(Conversation conversation, Directory directory) {
        return directory
                .channel(conversation.channel())
                .map(Channel::name)
                .orElse(conversation.channel().value());
    }

    private static Duration length(Conversation conversation) {
        Instant closed = conversation.at().lastClosed();
        return closed == null ? Duration.ZERO : Duration.between(conversation.at().opened(), closed);
    }
}
