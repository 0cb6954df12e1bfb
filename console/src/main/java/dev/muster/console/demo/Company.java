package dev.muster.console.demo;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SkillId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The simulated company: an invented shop for home and living, with its customer care in one place.
final class Company {

    /// What its desk calls itself as a sender of events.
    static final String SOURCE = "simulated-desk";
    /// Conversations that come back after their close.
    static final double REOPENED = 0.04;
    /// Paid time in which people are not there: illness, coaching, and breaks.
    static final double SHRINKAGE = 0.15;

    static final List<ChannelModel> CHANNELS = List.of(
            ChannelModel.of("web_chat", "Web chat", 3, 50, 0.38),
            ChannelModel.of("whatsapp", "WhatsApp", 4, 75, 0.42),
            ChannelModel.of("sms", "SMS", 5, 100, 0.20));

    static final Map<SkillId, String> SKILLS = Map.of(
            new SkillId("sales"), "Sales",
            new SkillId("logistics"), "Logistics",
            new SkillId("billing"), "Billing",
            new SkillId("accounts"), "Accounts",
            new SkillId("technical"), "Technical support",
            new SkillId("care"), "Customer care");

    static final List<QueueModel> QUEUES = Stream.of(
                    QueueModel.shop("orders", "Orders", "sales", "web_chat", 580)
                            .passing(0.06, "payments"),
                    QueueModel.shop("delivery", "Delivery", "logistics", "whatsapp", 760)
                            .passing(0.06, "complaints"),
                    QueueModel.office("returns", "Returns", "logistics", "whatsapp", 450)
                            .passing(0.07, "payments"),
                    QueueModel.office("payments", "Payments", "billing", "whatsapp", 330)
                            .passing(0.08, "account")
                            .taking(210, 335),
                    QueueModel.shop("account", "Account and security", "accounts", "sms", 190)
                            .open(Hours.ALWAYS, DayShape.ROUND_THE_CLOCK)
                            .passing(0.04, "technical")
                            .promising(180, 20),
                    QueueModel.shop("advice", "Product advice", "sales", "web_chat", 240)
                            .open(Hours.DAYS, DayShape.SHOP)
                            .passing(0.06, "orders")
                            .taking(220, 360),
                    QueueModel.shop("technical", "Technical support", "technical", "whatsapp", 310)
                            .open(Hours.DAYS, DayShape.SHOP)
                            .passing(0.07, "returns")
                            .promising(180, 20)
                            .taking(245, 440),
                    QueueModel.office("complaints", "Complaints and Plus", "care", "web_chat", 140)
                            .passing(0.05, "delivery")
                            .promising(120, 15)
                            .taking(245, 440))
            .toList();

    private Company() {}

    /// @throws IllegalArgumentException where the company has no such queue
    static QueueModel queue(QueueId id) {
        return QUEUES.stream()
                .filter(queue -> queue.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Queue (%s) must be one of the company's.".formatted(id)));
    }

    /// @throws IllegalArgumentException where the company has no such channel
    static ChannelModel channel(ChannelId id) {
        return CHANNELS.stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Channel (%s) must be one of the company's.".formatted(id)));
    }
}
