package dev.muster.ingest.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An endless stream of events as an operation sends them: ten to a conversation, two thousand conversations at a time,
/// each event once.
final class Traffic {

    private static final long AT_A_TIME = 2_000;

    private static final String[] STORY = {
        "\"type\":\"opened\",\"customer\":\"customer-%2$d\",\"attributes\":{\"segment\":\"standard\",\"language\":\"en\"},"
                + "\"content\":{\"customer\":{\"name\":\"Customer %2$d\"}}",
        "\"type\":\"message_in\",\"customer\":\"customer-%2$d\",\"content\":{\"text\":\"Hello, my order from last week"
                + " has not arrived yet. Could you tell me where it is?\"}",
        "\"type\":\"intent\",\"attributes\":{\"label\":\"order_status\",\"confidence\":0.93}",
        "\"type\":\"queued\",\"queue\":\"orders-%3$d\"",
        "\"type\":\"assigned\",\"actor\":\"agent-%4$d\",\"queue\":\"orders-%3$d\"",
        "\"type\":\"message_out\",\"actor_kind\":\"agent\",\"actor\":\"agent-%4$d\",\"content\":{\"text\":\"Good morning,"
                + " thank you for writing. I am looking into it right away and will be back in a minute.\"}",
        "\"type\":\"message_in\",\"customer\":\"customer-%2$d\",\"content\":{\"text\":\"Thank you, I can wait.\"}",
        "\"type\":\"message_out\",\"actor_kind\":\"agent\",\"actor\":\"agent-%4$d\",\"content\":{\"text\":\"It left our"
                + " warehouse yesterday and will reach you tomorrow before noon. Is there anything else?\"}",
        "\"type\":\"resolved\",\"actor_kind\":\"agent\",\"actor\":\"agent-%4$d\",\"attributes\":{\"by\":\"agent\"}",
        "\"type\":\"rated\",\"customer\":\"customer-%2$d\",\"attributes\":{\"rating\":5}"
    };

    private final String name;
    private final AtomicLong next = new AtomicLong();

    /// @param name of this stream among all that are sent to one database
    Traffic(String name) {
        this.name = name;
    }

    /// The next event, as one line of JSON without its line feed.
    String line() {
        long number = next.getAndIncrement();
        long wave = number / (AT_A_TIME * STORY.length);
        int step = (int) (number / AT_A_TIME % STORY.length);
        long conversation = wave * AT_A_TIME + number % AT_A_TIME;
        return "{\"source\":\"bench\",\"id\":\"" + name + "-" + number + "\",\"occurred_at\":\"" + Instant.now()
                + "\",\"conversation\":\"" + name + "-" + conversation + "\",\"channel\":\"web\","
                + STORY[step]
                        .replace("%2$d", Long.toString(conversation))
                        .replace("%3$d", Long.toString(conversation % 8))
                        .replace("%4$d", Long.toString(conversation % 60))
                + "}";
    }

    /// The next events as NDJSON.
    String lines(int count) {
        return IntStream.range(0, count).mapToObj(_ -> line() + "\n").collect(Collectors.joining());
    }

    /// Bodies made beforehand, so that making them costs the contender nothing; where they run out, made anew.
    ///
    /// @param events in each body
    Supplier<byte[]> bodies(int events, int count) {
        Queue<byte[]> made = IntStream.range(0, count)
                .mapToObj(_ -> body(events))
                .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
        return () -> {
            byte[] body = made.poll();
            return body == null ? body(events) : body;
        };
    }

    private byte[] body(int events) {
        return lines(events).getBytes(StandardCharsets.UTF_8);
    }
}
