package dev.muster.console.reports.operation;

import dev.muster.console.access.Reach;
import dev.muster.console.planning.PublicHolidays;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.ReplyGoal;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.volume.VolumeKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What somebody's report may hold: the queues of a site their grants touch, and of the conversations those they open.
/// Conversations that never entered a queue belong to no site; they are there for who reaches every site.
///
/// @param queues     of the report, by name
/// @param unassigned whether conversations without a queue are part of it
record ReportScope(Reach reach, Directory directory, List<Queue> queues, boolean unassigned) {

    static final Set<Role> ROLES = Set.of(Role.MANAGER, Role.SUPERVISOR);

    /// The key of all queues together.
    static final QueueId ALL = new QueueId("--");

    ReportScope {
        queues = List.copyOf(queues);
    }

    /// Nothing where the user's grants do not touch the site.
    static ReportScope of(ReportRequest request, User user, Directory directory) {
        Reach reach = Reach.of(user, ROLES, directory);
        List<Queue> queues = directory.queues().stream()
                .filter(queue -> queue.site().equals(request.site()) && reach.touches(queue.site()))
                .filter(queue -> request.queues().isEmpty() || request.queues().contains(queue.id()))
                .sorted(Comparator.comparing(Queue::name))
                .toList();
        boolean everywhere = directory.sites().stream().allMatch(site -> reach.covers(site.id()));
        return new ReportScope(reach, directory, queues, request.queues().isEmpty() && everywhere && !queues.isEmpty());
    }

    boolean isNothing() {
        return queues.isEmpty();
    }

    List<QueueId> ids() {
        return Stream.concat(
                        queues.stream().map(Queue::id), unassigned ? Stream.of(VolumeKey.NO_QUEUE) : Stream.empty())
                .toList();
    }

    String name(QueueId id) {
        return id.equals(VolumeKey.NO_QUEUE)
                ? "No queue"
                : directory.queue(id).map(Queue::name).orElse(id.value());
    }

    boolean opens(Conversation conversation) {
        return conversation.queue() == null ? unassigned : reach.opens(conversation);
    }

    ReplyGoal goal(QueueId id) {
        return directory.queue(id).map(this::goal).orElse(ReplyGoal.USUAL);
    }

    private ReplyGoal goal(Queue queue) {
        ZoneId zone = directory.zone(queue);
        return new ReplyGoal(
                queue.goals().firstReply().within(),
                PublicHolidays.hours(directory.calendar(queue), LocalDate.now(zone)),
                zone);
    }
}
