package dev.muster.ingest.webhook;

import dev.muster.forecasting.AgentId;
import dev.muster.sql.directory.Person.Identity;
import dev.muster.sql.event.CustomerId;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/// What a decoder knows beside the delivery: the hook, who the agents are, and the time.
record Desk(Hook hook, Pseudonyms pseudonyms, Map<Identity, AgentId> agents, Instant now) {

    private static final Pattern LEGAL = Pattern.compile("[\\p{L}\\p{N}._-]{1,80}");

    /// The agent the directory knows by this name at this hook; else an id made of both, always the same.
    AgentId agent(String platformId) {
        AgentId known = agents.get(new Identity(hook.name(), platformId));
        if (known != null) {
            return known;
        }
        String made = hook.name() + "." + platformId;
        return new AgentId(LEGAL.matcher(made).matches() ? made : hook.name() + "." + opaque("agent", platformId));
    }

    boolean knowsAgent(String platformId) {
        return agents.containsKey(new Identity(hook.name(), platformId));
    }

    CustomerId customer(String platformId) {
        return pseudonyms.customer(hook.name(), platformId);
    }

    /// A name for a thing whose own name tells too much, such as a message id that holds a number.
    String opaque(String what, String platformId) {
        return pseudonyms.of(hook.name(), what, platformId);
    }

    Account account(String conversation, String received) {
        return new Account(this, hook.name() + "/" + conversation, received);
    }
}
