package dev.muster.ingest.webhook;

import dev.muster.ingest.live.AgentNow;
import dev.muster.ingest.live.LiveSnapshot;
import dev.muster.ingest.live.QueueNow;
import java.util.LinkedHashMap;
import java.util.Map;

/// The live state as it goes over the wire: names in lower case joined by `_`, durations in seconds.
final class QueuesJson {

    private QueuesJson() {}

    static Map<String, Object> of(LiveSnapshot now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("at", now.at().toString());
        body.put("ready", now.ready());
        body.put("queues", now.queues().stream().map(QueuesJson::queue).toList());
        body.put("agents", now.agents().stream().map(QueuesJson::agent).toList());
        return body;
    }

    private static Map<String, Object> queue(QueueNow now) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("queue", now.queue().value());
        row.put("waiting", now.waiting());
        row.put("longest_wait_seconds", now.longestWait().toSeconds());
        row.put("active", now.active());
        row.put("offered_today", now.today().offered());
        row.put("handled_today", now.today().handled());
        row.put("abandoned_today", now.today().abandoned());
        now.firstReply().share().ifPresent(share -> row.put("service_level_today", share));
        return row;
    }

    private static Map<String, Object> agent(AgentNow now) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("agent", now.agent().value());
        if (now.state() != null) {
            row.put("state", now.state().wireName());
        }
        if (now.reason() != null) {
            row.put("reason", now.reason());
        }
        if (now.since() != null) {
            row.put("since", now.since().toString());
        }
        row.put("conversations", now.load());
        return row;
    }
}
