package dev.muster.console.demo;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SkillId;
import java.time.Duration;
import java.util.List;

/// A queue of the simulated company: what comes, when, and how it is worked on.
///
/// @param name      as people call it
/// @param skill     what its people must be able to do
/// @param channel   by which it is staffed
/// @param perDay    conversations a day, mean of a week
/// @param week      relative weight of Monday to Sunday; closed days are left out whatever it says
/// @param goal      within which a share of first replies is promised
/// @param patience  mean time after which customers give up
/// @param turn      an agent's mean time for one reply with nothing else to do
/// @param handle    an agent's mean active time for one conversation in all
/// @param passesTo  where conversations are transferred to
/// @param passed    share that is transferred
/// @param minimum   people there in every open interval
record QueueModel(
        QueueId id,
        String name,
        SkillId skill,
        ChannelId channel,
        Hours hours,
        DayShape shape,
        double perDay,
        List<Double> week,
        Duration goal,
        Duration patience,
        Duration turn,
        Duration handle,
        QueueId passesTo,
        double passed,
        int minimum,
        List<Topic> topics) {

    private static final List<Double> SHOP_WEEK = List.of(1.20, 1.08, 1.02, 1.00, 1.00, 0.95, 0.80);
    private static final List<Double> OFFICE_WEEK = List.of(1.30, 1.12, 1.05, 1.00, 0.95, 0.55, 0.30);

    /// Conversations that an agent has a hand in, of all that are opened.
    double humanShare() {
        double all = topics.stream().mapToDouble(Topic::weight).sum();
        double automated = topics.stream()
                .mapToDouble(topic -> topic.weight() * topic.automation())
                .sum();
        return 1 - automated / all;
    }

    /// Entries into this queue that come of its own customers, reopenings included, of all that are opened.
    double offeredShare() {
        return humanShare() * (1 + Company.REOPENED);
    }

    Topic topic(Dice dice) {
        return topics.get(
                dice.weighted(topics.stream().mapToDouble(Topic::weight).toArray()));
    }

    static QueueModel shop(String id, String name, String skill, String channel, double perDay) {
        return of(id, name, skill, channel, perDay, Hours.LONG, DayShape.SHOP, SHOP_WEEK);
    }

    static QueueModel office(String id, String name, String skill, String channel, double perDay) {
        return of(id, name, skill, channel, perDay, Hours.OFFICE, DayShape.OFFICE, OFFICE_WEEK);
    }

    private static QueueModel of(
            String id,
            String name,
            String skill,
            String channel,
            double perDay,
            Hours hours,
            DayShape shape,
            List<Double> week) {
        return new QueueModel(
                new QueueId(id),
                name,
                new SkillId(skill),
                new ChannelId(channel),
                hours,
                shape,
                perDay,
                week,
                Duration.ofMinutes(2),
                Duration.ofMinutes(15),
                Duration.ofSeconds(200),
                Duration.ofSeconds(330),
                new QueueId(id),
                0,
                1,
                Topic.of(id));
    }

    QueueModel open(Hours other, DayShape otherShape) {
        return new QueueModel(
                id,
                name,
                skill,
                channel,
                other,
                otherShape,
                perDay,
                week,
                goal,
                patience,
                turn,
                handle,
                passesTo,
                passed,
                minimum,
                topics);
    }

    /// @param seconds of the first reply that is promised
    /// @param minutes after which customers give up on average
    QueueModel promising(int seconds, int minutes) {
        return new QueueModel(
                id,
                name,
                skill,
                channel,
                hours,
                shape,
                perDay,
                week,
                Duration.ofSeconds(seconds),
                Duration.ofMinutes(minutes),
                turn,
                handle,
                passesTo,
                passed,
                minimum,
                topics);
    }

    /// @param reply  seconds an agent takes for one reply
    /// @param handle seconds an agent takes for a conversation in all
    QueueModel taking(int reply, int handle) {
        return new QueueModel(
                id,
                name,
                skill,
                channel,
                hours,
                shape,
                perDay,
                week,
                goal,
                patience,
                Duration.ofSeconds(reply),
                Duration.ofSeconds(handle),
                passesTo,
                passed,
                minimum,
                topics);
    }

    QueueModel passing(double share, String to) {
        return new QueueModel(
                id,
                name,
                skill,
                channel,
                hours,
                shape,
                perDay,
                week,
                goal,
                patience,
                turn,
                handle,
                new QueueId(to),
                share,
                minimum,
                topics);
    }
}
