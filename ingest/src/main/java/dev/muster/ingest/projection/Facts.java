package dev.muster.ingest.projection;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.event.CustomerId;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventType;
import org.jspecify.annotations.Nullable;

/// What events say in passing: who the customer is, on which channel, about what, and how content.
final class Facts {

    @Nullable
    CustomerId customer;

    @Nullable
    String segment;

    @Nullable
    ChannelId channel;

    @Nullable
    QueueId firstNamedQueue;

    @Nullable
    Integer rating;

    @Nullable
    String intent;

    @Nullable
    Double sentiment;

    private boolean corrected;

    Facts() {}

    Facts(Conversation base) {
        customer = base.customer();
        segment = base.segment();
        channel = base.channel().equals(Conversation.NO_CHANNEL) ? null : base.channel();
        rating = base.rating();
        intent = base.intent();
        sentiment = base.sentiment();
    }

    void apply(Event event) {
        if (event.customer() != null) {
            customer = event.customer();
        }
        if (channel == null) {
            channel = event.channel();
        }
        if (firstNamedQueue == null) {
            firstNamedQueue = event.queue();
        }
        segment = event.attributes().text("segment").orElse(segment);
        if (event.type() == EventType.RATED) {
            rating = event.attributes().number("rating").map(Number::intValue).orElse(rating);
        } else if (event.type() == EventType.SENTIMENT) {
            sentiment =
                    event.attributes().number("score").map(Number::doubleValue).orElse(sentiment);
        } else if (event.type() == EventType.INTENT) {
            boolean correction = event.attributes().flag("corrected");
            if (correction || !corrected) {
                intent = event.attributes().text("label").orElse(intent);
                corrected = correction;
            }
        }
    }
}
