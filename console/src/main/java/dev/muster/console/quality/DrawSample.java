package dev.muster.console.quality;

import dev.muster.console.access.Reach;
import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.qa.sampling.Chosen;
import dev.muster.qa.sampling.RandomSample;
import dev.muster.qa.scorecard.Scorecard;
import dev.muster.qa.scorecard.StandardScorecard;
import dev.muster.sql.Database;
import dev.muster.sql.access.Account;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import dev.muster.sql.access.Users;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.Conversations;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.review.Reviews;
import dev.muster.sql.review.Samples;
import dev.muster.sql.review.Scorecards;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Draws a random sample of closed conversations and deals it to reviewers.
///
/// Managers draw: whoever picks what is reviewed must not be the one who reviews it. Nobody gets a conversation of
/// their own or one their grants do not open.
@Component
public final class DrawSample {

    private final Database database;
    private final Conversations conversations;
    private final DirectoryRepository directory;
    private final Users users;
    private final Samples samples;
    private final Reviews reviews;
    private final Scorecards scorecards;

    public DrawSample(
            Database database,
            Conversations conversations,
            DirectoryRepository directory,
            Users users,
            Samples samples,
            Reviews reviews,
            Scorecards scorecards) {
        this.database = database;
        this.conversations = conversations;
        this.directory = directory;
        this.users = users;
        this.samples = samples;
        this.reviews = reviews;
        this.scorecards = scorecards;
    }

    /// What would be drawn from.
    Mono<Frame> frame(Interval period, Collection<QueueId> queues) {
        Set<QueueId> asked = Set.copyOf(queues);
        return conversations
                .closedIn(period)
                .filter(Frame::holds)
                .filter(conversation -> conversation.queue() != null && asked.contains(conversation.queue()))
                .collectList()
                .map(Frame::new);
    }

    /// Draws, keeps and deals in one transaction.
    ///
    /// @param login of who draws; null for the installation itself, which may draw anywhere
    public Mono<Drawn> draw(SampleRequest request, @Nullable String login) {
        return directory
                .load()
                .flatMap(known -> refusal(request, login, known)
                        .<Drawn>map(Drawn.Refused::new)
                        .switchIfEmpty(Mono.defer(() -> frame(request.period(), request.queues())
                                .flatMap(frame -> draw(request, login, known, frame)))))
                .as(database.transaction()::transactional);
    }

    private Mono<String> refusal(SampleRequest request, @Nullable String login, Directory known) {
        return login == null
                ? Mono.empty()
                : users.find(login)
                        .filter(account -> account.active() && covers(account.user(), request.queues(), known))
                        .hasElement()
                        .mapNotNull(may -> may
                                ? null
                                : "A sample is drawn by a manager of the sites whose queues it is drawn from (%s)."
                                        .formatted(login));
    }

    private static boolean covers(User user, Set<QueueId> queues, Directory known) {
        return Reach.of(user, Set.of(Role.MANAGER), known).coversAll(queues);
    }

    private Mono<Drawn> draw(SampleRequest request, @Nullable String login, Directory known, Frame frame) {
        if (frame.population() == 0) {
            return Mono.just(new Drawn.Refused(
                    "No conversation that a person answered was closed in these queues in this period."));
        }
        Map<String, Conversation> byId = frame.conversations().stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        RandomSample<String> sample =
                RandomSample.draw(byId.keySet(), frame.size(request.precision()), request.seed());
        List<ConversationId> chosen =
                sample.chosen().stream().map(it -> new ConversationId(it.id())).toList();
        return Mono.zip(conversations.agentsOf(chosen), reviewers(request))
                .flatMap(both -> deal(request, login, sample, dealing(sample, byId, known, both.getT1(), both.getT2())));
    }

    private Mono<List<User>> reviewers(SampleRequest request) {
        return users.all()
                .filter(account -> account.active() && request.reviewers().contains(account.user().login()))
                .map(Account::user)
                .filter(user -> user.is(Role.REVIEWER))
                .collectList();
    }

    private static Dealing dealing(
            RandomSample<String> sample,
            Map<String, Conversation> byId,
            Directory known,
            Map<ConversationId, Set<AgentId>> agents,
            List<User> reviewers) {
        Map<String, ReviewRight> rights = reviewers.stream()
                .collect(Collectors.toMap(User::login, user -> ReviewRight.of(user, known)));
        return Dealing.of(
                sample.chosen().stream().map(Chosen::id).toList(),
                reviewers.stream().map(User::login).sorted().toList(),
                (conversation, login) -> ReviewRight.of(rights, login)
                        .allows(
                                byId.get(conversation),
                                agents.getOrDefault(new ConversationId(conversation), Set.of())));
    }

    private Mono<Drawn> deal(
            SampleRequest request, @Nullable String login, RandomSample<String> sample, Dealing dealing) {
        if (!dealing.undealt().isEmpty()) {
            return Mono.just(new Drawn.Refused(
                    ("%d of the %d conversations drawn may be reviewed by none of the reviewers chosen: they took part"
                                    + " in them, or their grants do not open them. Choose further reviewers.")
                            .formatted(dealing.undealt().size(), sample.chosen().size())));
        }
        return card().flatMap(card -> samples.save(sample, request.period(), request.queues(), login)
                .flatMap(stored -> reviews.deal(stored.id(), card, dealing.reviewers())
                        .thenReturn(new Drawn.Done(stored, dealing.hands()))));
    }

    /// The newest scorecard; the standard one is kept first where there is none.
    private Mono<Scorecard> card() {
        Scorecard standard = StandardScorecard.create();
        return scorecards
                .newest()
                .next()
                .switchIfEmpty(Mono.defer(() -> scorecards.save(standard).thenReturn(standard)));
    }
}
