package dev.muster.console.demo;

import dev.muster.sql.event.Actor;
import dev.muster.sql.event.Content;
import dev.muster.sql.event.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One conversation from its first message to its last event.
final class Case {

    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final Duration LONG_WAIT = Duration.ofMinutes(3);

    private final Scene scene;
    private final Topic topic;
    private final ChannelModel channel;
    private final Dice dice;
    private final Script script;
    private final Slots slots;
    private final Pen pen;
    private final Feelings feelings;

    private QueueModel queue;
    private Deque<Script.Exchange> exchanges = new ArrayDeque<>();
    private Instant waitingSince = Instant.MIN;
    private @Nullable Colleague colleague;
    private boolean passed;
    private boolean returned;
    private boolean waiting;
    private int entries;

    Case(Scene scene, QueueModel queue, ChannelModel channel, Topic topic, Dice dice, Slots slots, Pen pen) {
        this.scene = scene;
        this.queue = queue;
        this.channel = channel;
        this.topic = topic;
        this.dice = dice;
        this.slots = slots;
        this.pen = pen;
        script = new Script(scene.words(), topic, dice);
        feelings = new Feelings(topic.mood(), dice, pen);
    }

    QueueModel queue() {
        return queue;
    }

    double capacity() {
        return channel.capacity();
    }

    Instant waitingSince() {
        return waitingSince;
    }

    /// The customer's first message arrives.
    void open(String segment) {
        Content who = new Content(null, Map.of("name", slots.fill("{name}", "")), null);
        pen.write(EventType.OPENED, pen.customer(), null, Map.of("segment", segment), who);
        customerSays(script.opening());
        Triage.label(topic, queue, dice, pen);
        feelings.atFirst();
        if (dice.chance(topic.automation())) {
            later(2, 6, this::automationAnswers);
        } else if (topic.automation() > 0 && dice.chance(0.16)) {
            later(2, 6, this::automationFails);
        } else {
            if (dice.chance(0.22)) {
                pen.say(EventType.ACKNOWLEDGED, Pen.AUTOMATION, script.one("acknowledgements"));
            }
            later(1, 4, this::enter);
        }
    }

    private void automationAnswers() {
        automationSays(script.automatic() + " " + script.one("automation asks"));
        if (dice.chance(0.6)) {
            later(25, 180, () -> {
                customerSays(script.one("automation solved"));
                automationSays(script.one("automation closing"));
                pen.write(EventType.RESOLVED, pen.customer(), Map.of("by", "customer"));
                feelings.survey(scene.agenda(), 0);
            });
        } else {
            scene.agenda().in(SILENCE, () -> pen.write(EventType.RESOLVED, Pen.AUTOMATION, Map.of("by", "automation")));
        }
    }

    private void automationFails() {
        automationSays(script.automatic());
        later(20, 90, () -> {
            customerSays(script.one("wants a person"));
            automationSays(script.one("automation hands over"));
            enter();
        });
    }

    private void enter() {
        pen.write(EventType.QUEUED, Pen.SYSTEM, queue.id());
        waitForSomebody();
    }

    private void waitForSomebody() {
        waiting = true;
        entries++;
        int entry = entries;
        waitingSince = scene.agenda().now();
        double patience =
                Math.max(70, dice.exponential((double) queue.patience().toSeconds()));
        scene.agenda().in(seconds(patience), () -> giveUp(entry));
        scene.agenda().in(LONG_WAIT.plusSeconds(dice.whole(0, 200)), () -> complain(entry));
        scene.floor().enter(this);
    }

    private void complain(int entry) {
        if (waiting && entry == entries && dice.chance(0.6)) {
            feelings.waited();
            customerSays(script.one("impatient"));
        }
    }

    private void giveUp(int entry) {
        if (waiting && entry == entries) {
            waiting = false;
            scene.floor().leave(this);
            if (dice.chance(0.3)) {
                customerSays(script.one("gave up"));
            }
            pen.write(EventType.ABANDONED, pen.customer(), queue.id());
        }
    }

    /// Somebody has it now.
    void assigned(Colleague who) {
        waiting = false;
        colleague = who;
        pen.write(EventType.ASSIGNED, actor(), queue.id());
        boolean waited = Duration.between(waitingSince, scene.agenda().now()).compareTo(LONG_WAIT) > 0;
        exchanges = returned ? script.again() : passed ? script.second() : script.first(waited);
        work();
    }

    private void work() {
        Colleague who = Objects.requireNonNull(colleague);
        Script.Exchange next = exchanges.remove();
        double seconds = queue.turn().toSeconds()
                * next.effort()
                * who.slowdown()
                * (1.3 - 0.4 * who.proficiency(queue))
                * dice.factor(0.40);
        scene.agenda().in(seconds(Math.max(8, seconds)), () -> reply(next));
    }

    private void reply(Script.Exchange said) {
        agentSays(said.agent());
        if (entries == 1 && dice.chance(queue.passed()) && scene.isOpen(Company.queue(queue.passesTo()))) {
            later(40, 150, this::pass);
        } else if (said.customer() == null) {
            work();
        } else {
            answer(said.customer());
        }
    }

    private void answer(String text) {
        boolean last = exchanges.isEmpty();
        if (last && dice.chance(0.14)) {
            fallSilent();
            return;
        }
        double thinking = Math.max(6, channel.thinking().toSeconds() * dice.factor(0.7));
        scene.agenda().in(seconds(thinking), () -> {
            customerSays(text);
            if (!last) {
                work();
            } else if (dice.chance(0.35)) {
                later(10, 70, () -> {
                    agentSays(script.goodbye());
                    resolve();
                });
            } else {
                later(8, 60, this::resolve);
            }
        });
    }

    private void pass() {
        QueueModel to = Company.queue(queue.passesTo());
        agentSays(script.transfer().replace("{team}", to.name()));
        if (dice.chance(0.3)) {
            pen.say(EventType.NOTE, actor(), script.one("notes"));
        }
        pen.write(EventType.TRANSFERRED, actor(), to.id());
        passed = true;
        queue = to;
        feelings.passedOn();
        release();
        waitForSomebody();
    }

    private void resolve() {
        Actor who = actor();
        double proficiency = Objects.requireNonNull(colleague).proficiency(queue);
        close(who, "agent", proficiency);
        if (queue.turn().toSeconds() > 240) {
            pen.write(EventType.WRAP_UP_STARTED, who, Map.of());
            later(25, 80, () -> {
                pen.write(EventType.WRAP_UP_ENDED, who, Map.of());
                release();
            });
        } else {
            release();
        }
    }

    /// The customer says no more: the desk is free for others, and the platform closes it in the end.
    private void fallSilent() {
        double proficiency = Objects.requireNonNull(colleague).proficiency(queue);
        release();
        scene.agenda().in(SILENCE, () -> close(Pen.SYSTEM, "silence", proficiency));
    }

    private void close(Actor by, String word, double proficiency) {
        pen.write(EventType.RESOLVED, by, Map.of("by", word));
        feelings.atLast();
        feelings.survey(scene.agenda(), proficiency);
        if (!returned && dice.chance(Company.REOPENED)) {
            scene.agenda().in(Duration.ofMinutes(dice.whole(15, 150)), this::comeBack);
        }
    }

    private void comeBack() {
        if (!scene.isOpen(queue)) {
            return;
        }
        returned = true;
        feelings.cameBack();
        pen.write(EventType.REOPENED, pen.customer(), queue.id());
        customerSays(script.one("came back"));
        waitForSomebody();
    }

    private void release() {
        Colleague who = Objects.requireNonNull(colleague);
        colleague = null;
        who.done(this);
    }

    private Actor actor() {
        return Actor.agent(Objects.requireNonNull(colleague).staff.id());
    }

    private void customerSays(String text) {
        pen.say(EventType.MESSAGE_IN, pen.customer(), filled(text));
    }

    private void agentSays(String text) {
        pen.say(EventType.MESSAGE_OUT, actor(), filled(text));
    }

    private void automationSays(String text) {
        pen.say(EventType.MESSAGE_OUT, Pen.AUTOMATION, filled(text));
    }

    private String filled(String text) {
        return slots.fill(text, colleague == null ? "" : colleague.staff.givenName());
    }

    private void later(int leastSeconds, int mostSeconds, Runnable act) {
        scene.agenda().in(seconds(dice.between(leastSeconds, mostSeconds)), act);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
