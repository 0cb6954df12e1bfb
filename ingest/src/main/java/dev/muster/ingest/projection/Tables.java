package dev.muster.ingest.projection;

import dev.muster.sql.Database;
import dev.muster.sql.agent.ActiveParts;
import dev.muster.sql.agent.AgentStates;
import dev.muster.sql.agent.AgentWork;
import dev.muster.sql.agent.WorkKey;
import dev.muster.sql.conversation.ProjectedConversations;
import dev.muster.sql.volume.Volume;
import dev.muster.sql.volume.VolumeKey;
import dev.muster.sql.volume.Volumes;
import java.time.Duration;
import java.util.Map;
import reactor.core.publisher.Mono;

/// The tables the projector keeps.
///
/// @param conversations a row each
/// @param volumes       counts of queues and intervals
/// @param parts         when agents were active
/// @param work          what that comes to
/// @param states        what agents said they did
record Tables(
        ProjectedConversations conversations, Volumes volumes, ActiveParts parts, AgentWork work, AgentStates states) {

    static Tables of(Database database) {
        return new Tables(
                new ProjectedConversations(database),
                new Volumes(database),
                new ActiveParts(database),
                new AgentWork(database),
                new AgentStates(database));
    }

    /// Writes what is different, in the transaction that writes the position.
    ///
    /// @param difference in work, as all parts of its quarters make it
    Mono<Void> write(Changes changes, Map<WorkKey, Duration> difference) {
        Map<VolumeKey, Volume> counts = changes.volumes(difference);
        return rows(changes)
                .then(parts.remove(changes.gone()))
                .then(parts.add(changes.come()))
                .then(work.add(difference))
                .then(counts.isEmpty() ? Mono.empty() : volumes.add(counts));
    }

    private Mono<Void> rows(Changes changes) {
        return changes.conversations().isEmpty()
                ? Mono.empty()
                : conversations
                        .replace(changes.conversations())
                        .then(conversations.knowCustomers(changes.introduced()));
    }
}
