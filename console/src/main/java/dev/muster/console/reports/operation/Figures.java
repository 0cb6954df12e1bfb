package dev.muster.console.reports.operation;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.Conversations;
import dev.muster.sql.conversation.FirstContacts;
import dev.muster.sql.conversation.ReplyGoal;
import dev.muster.sql.volume.Breakdown;
import dev.muster.sql.volume.Breakdowns;
import dev.muster.sql.volume.VolumeKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads what a report is about and folds it into figures; conversations pass by once and are not kept.
@Component
final class Figures {

    private static final int LONGEST_BY_HOUR = 31;

    private final Conversations conversations;
    private final FirstContacts firstContacts;
    private final Breakdowns breakdowns;
    private final QualityFigures quality;
    private final ScheduleFigures schedule;
    private final InstantSource clock;

    Figures(
            Conversations conversations,
            FirstContacts firstContacts,
            Breakdowns breakdowns,
            QualityFigures quality,
            ScheduleFigures schedule,
            InstantSource clock) {
        this.conversations = conversations;
        this.firstContacts = firstContacts;
        this.breakdowns = breakdowns;
        this.quality = quality;
        this.schedule = schedule;
        this.clock = clock;
    }

    Mono<OperationReport> of(ReportRequest request, ReportScope scope) {
        Instant now = clock.instant();
        List<Breakdown> none = List.of();
        return Mono.zip(
                        handling(request, scope, now),
                        firstContacts.of(request.interval(), scope.ids(), now),
                        breakdowns
                                .of(request.interval(), scope.ids(), request.zone(), Breakdowns.Unit.DAY)
                                .collectList(),
                        request.days() > LONGEST_BY_HOUR
                                ? Mono.just(none)
                                : breakdowns
                                        .of(request.interval(), scope.ids(), request.zone(), Breakdowns.Unit.HOUR)
                                        .collectList(),
                        quality.of(request, scope.queues(), scope.reach()),
                        schedule.of(request, scope.directory()))
                .map(parts -> new Putting(request, scope, now, parts.getT1(), parts.getT2(), parts.getT3())
                        .together(parts.getT4(), parts.getT5(), parts.getT6()));
    }

    /// The conversations of a report that its reader may read, in order of opening.
    Flux<Conversation> conversations(ReportRequest request, ReportScope scope) {
        return conversations.openedIn(request.interval(), scope.ids()).filter(scope::opens);
    }

    private Mono<Map<QueueId, HandlingFold>> handling(ReportRequest request, ReportScope scope, Instant now) {
        return conversations.openedIn(request.interval(), scope.ids()).collect(HashMap::new, (folds, conversation) -> {
            QueueId queue = Optional.ofNullable(conversation.queue()).orElse(VolumeKey.NO_QUEUE);
            ReplyGoal goal = scope.goal(queue);
            folds.computeIfAbsent(queue, _ -> new HandlingFold(now)).add(conversation, goal);
            folds.computeIfAbsent(ReportScope.ALL, _ -> new HandlingFold(now)).add(conversation, goal);
        });
    }
}
