package dev.muster.ingest.webhook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The hooks of an installation, and the pseudonyms of those who are spoken of there.
public final class Hooks {

    /// An edge that takes nothing but Muster's own events.
    public static final Hooks NONE = new Hooks(List.of(), new Pseudonyms("of nobody at all"));

    private final Map<String, Hook> byName;
    private final Pseudonyms pseudonyms;

    /// @param hooks each with a name of its own
    public Hooks(List<Hook> hooks, Pseudonyms pseudonyms) {
        byName = hooks.stream().collect(Collectors.toUnmodifiableMap(Hook::name, Function.identity()));
        this.pseudonyms = pseudonyms;
    }

    /// The names of all, in order.
    public List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    Optional<Hook> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Pseudonyms pseudonyms() {
        return pseudonyms;
    }
}
