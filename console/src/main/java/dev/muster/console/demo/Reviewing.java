package dev.muster.console.demo;

import dev.muster.console.quality.DrawSample;
import dev.muster.console.quality.Drawn;
import dev.muster.console.quality.OpenReview;
import dev.muster.console.quality.Opened;
import dev.muster.console.quality.ReviewEdit;
import dev.muster.console.quality.ReviewSheet;
import dev.muster.console.quality.SampleRequest;
import dev.muster.console.quality.SubmitReview;
import dev.muster.console.server.Installation;
import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.review.Review;
import dev.muster.sql.review.Reviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Quality in the simulated operation: a random sample a week, dealt to the reviewer who tries the demo and to two who
/// are simulated. Those two do most of theirs, by the same use case as the page; what they write is marked.
final class Reviewing {

    private static final double DONE = 0.85;
    private static final double DONE_FOR_PEOPLE = 0.15;

    private final DrawSample drawing;
    private final OpenReview opening;
    private final SubmitReview submitting;
    private final Reviews reviews;
    private final Map<AgentId, Staff> staff;
    private final World world;
    private final Consumer<String> progress;

    Reviewing(Installation installation, People people, World world, Consumer<String> progress) {
        drawing = installation.find(DrawSample.class).orElseThrow();
        opening = installation.find(OpenReview.class).orElseThrow();
        submitting = installation.find(SubmitReview.class).orElseThrow();
        reviews = installation.find(Reviews.class).orElseThrow();
        staff = people.staff().stream().collect(Collectors.toMap(Staff::id, each -> each, (a, _) -> a, TreeMap::new));
        this.world = world;
        this.progress = progress;
    }

    /// Draws from what was closed in a week and does a share of the reviews.
    void review(Interval week) {
        Set<QueueId> queues = Company.QUEUES.stream().map(QueueModel::id).collect(Collectors.toSet());
        List<String> reviewers = new ArrayList<>(Logins.SIMULATED_REVIEWERS);
        reviewers.add(Logins.REVIEWER);
        SampleRequest request = new SampleRequest(week, queues, SampleRequest.Precision.USUAL, world.seed(), reviewers);
        drawing.draw(request, Logins.MANAGER).blockOptional().ifPresent(drawn -> {
            switch (drawn) {
                case Drawn.Refused refused -> progress.accept("No sample: " + refused.rule());
                case Drawn.Done done -> {
                    List<Review> dealt = reviews.ofSample(done.sample().id())
                            .collectList()
                            .blockOptional()
                            .orElse(List.of());
                    long finished = dealt.stream().filter(this::review).count();
                    progress.accept(
                            "Drew %d conversations to review; %d reviews are done".formatted(dealt.size(), finished));
                }
            }
        });
    }

    private boolean review(Review review) {
        Dice dice = world.dice("review", review.conversation());
        boolean simulated = Logins.SIMULATED_REVIEWERS.contains(review.reviewer());
        if (!dice.chance(simulated ? DONE : DONE_FOR_PEOPLE)) {
            return false;
        }
        Opened opened = opening.open(review.id(), review.reviewer()).block();
        if (!(opened instanceof Opened.Found(ReviewSheet sheet))) {
            return false;
        }
        AgentId agent = sheet.conversation().agent();
        QueueId queue = sheet.conversation().queue();
        Staff who = agent == null ? null : staff.get(agent);
        double proficiency = who == null || queue == null
                ? 0.6
                : who.skills().getOrDefault(Company.queue(queue).skill(), 0.6);
        Opinion opinion = new Opinion(sheet.card(), proficiency, dice);
        submitting
                .submit(new ReviewEdit(review, opinion.answers(), opinion.note()), review.reviewer())
                .block();
        return true;
    }
}
