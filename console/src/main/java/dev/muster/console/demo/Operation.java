package dev.muster.console.demo;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.event.CustomerId;
import dev.muster.sql.event.Incoming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The simulated operation: everything that happens on a day, from the world, the day and the people on shift alone.
final class Operation {

    private static final int CUSTOMERS = 40_000;
    private static final double ABSENT = 0.04;

    private final World world;
    private final Map<AgentId, Staff> staff = new HashMap<>();
    private final Words words;
    private final Season season;

    Operation(World world, Collection<Staff> staff, Words words) {
        this.world = world;
        this.words = words;
        staff.forEach(each -> this.staff.put(each.id(), each));
        season = new Season(world);
    }

    /// All conversations opened on a local day up to their end, and the states of the people whose shifts begin on it,
    /// in order of time. Some of it happens after midnight.
    ///
    /// @param shifts of the day, and those of the day before that end on it
    List<Incoming> tell(LocalDate day, Collection<Shift> shifts) {
        Diary diary = new Diary(day);
        Agenda agenda = new Agenda();
        Floor floor = new Floor(diary);
        for (Shift shift : shifts) {
            Staff who = staff.get(shift.agent());
            Dice dice = world.dice("shift", shift.workDay(), shift.agent());
            if (who != null && !dice.chance(ABSENT)) {
                Colleague colleague = new Colleague(who, shift, agenda, floor, dice);
                floor.add(colleague);
                colleague.plan();
            }
        }
        Scene scene = new Scene(words, agenda, floor, new HashMap<>());
        Company.QUEUES.forEach(queue -> customers(day, queue, scene));
        agenda.run();
        return diary.entries();
    }

    private void customers(LocalDate day, QueueModel queue, Scene scene) {
        List<Season.Quarter> quarters = season.day(queue, day);
        if (quarters.isEmpty()) {
            return;
        }
        Instant closes = quarters.getLast().start().plus(Season.STEP);
        scene.open().put(queue.id(), Interval.between(quarters.getFirst().start(), closes));
        Trouble trouble = Trouble.on(day, queue, world);
        Dice dice = world.dice("arrivals", day, queue.id());
        for (Season.Quarter quarter : quarters) {
            int count = dice.poisson(quarter.expected() * trouble.lift(quarter.start()));
            for (int i = 0; i < count; i++) {
                double seconds = dice.between(0, (double) Season.STEP.toSeconds());
                scene.agenda()
                        .at(quarter.start().plusMillis(Math.round(seconds * 1000)), () -> customer(day, queue, scene));
            }
        }
    }

    private void customer(LocalDate day, QueueModel queue, Scene scene) {
        String id = scene.floor().diary().newConversation();
        Dice dice = world.dice("conversation", id);
        Topic topic = queue.topic(dice);
        ChannelModel channel = Company.CHANNELS.get(dice.weighted(
                Company.CHANNELS.stream().mapToDouble(ChannelModel::share).toArray()));
        Customer customer = Customer.of((int) (CUSTOMERS * Math.pow(dice.share(), 1.6)), world, words);
        Slots slots = Slots.of(words, customer.name(), day, dice);
        Pen pen = new Pen(
                id,
                new CustomerId(customer.id()),
                channel.id(),
                scene.agenda(),
                scene.floor().diary());
        new Case(scene, queue, channel, topic, dice, slots, pen).open(customer.segment());
    }
}
