package dev.muster.console.today;

import dev.muster.sql.conversation.ServiceLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/// A site at one moment: what the page shows.
///
/// @param at     the moment
/// @param ready  false while the state is still being read
/// @param queues in the order of the directory
/// @param agents of the teams the user may see, at work first
/// @param level  first replies in time over all queues
record Board(Instant at, boolean ready, List<QueueRow> queues, List<AgentRow> agents, ServiceLevel level) {

    int waiting() {
        return queues.stream().mapToInt(QueueRow::waiting).sum();
    }

    Duration longestWait() {
        return queues.stream()
                .map(QueueRow::longestWait)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    int active() {
        return queues.stream().mapToInt(QueueRow::active).sum();
    }

    long openedToday() {
        return queues.stream().mapToLong(row -> row.today().opened()).sum();
    }

    long abandonedToday() {
        return queues.stream().mapToLong(row -> row.today().abandoned()).sum();
    }

    long offeredToday() {
        return queues.stream().mapToLong(row -> row.today().offered()).sum();
    }

    OptionalDouble share() {
        return level.share();
    }

    long late() {
        return queues.stream().filter(row -> row.standing() == Standing.LATE).count();
    }

    long serving() {
        return agents.stream().filter(row -> row.presence().serves()).count();
    }

    long atWork() {
        return agents.stream().filter(row -> row.presence().isAtWork()).count();
    }
}
