package dev.muster.console.quality;

import dev.muster.sql.conversation.Line;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.event.Actor;
import dev.muster.sql.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A conversation as it is read: what was written, and between it what happened.
///
/// @param entries in order of time
record Transcript(List<Entry> entries) {

    Transcript {
        entries = List.copyOf(entries);
    }

    sealed interface Entry {

        Instant at();
    }

    /// Who wrote it, for whom.
    enum Side {
        CUSTOMER,
        AGENT,
        AUTOMATION,
        /// Written for colleagues; the customer never saw it.
        NOTE
    }

    /// Something written.
    ///
    /// @param versions the words as first written, then after each edit; empty where none are kept
    /// @param edited   when it was last changed, null where it was not
    /// @param deleted  when it was taken back, null where it was not
    record Bubble(
            Instant at,
            Side side,
            String who,
            List<String> versions,
            @Nullable Instant edited,
            @Nullable Instant deleted)
            implements Entry {

        Bubble {
            versions = List.copyOf(versions);
        }
    }

    /// Things that happened one after the other with nothing written between them.
    record Marks(Instant at, List<Mark> marks) implements Entry {

        Marks {
            marks = List.copyOf(marks);
        }
    }

    static Transcript of(List<Line> lines, Directory directory) {
        Reading reading = new Reading(new MarkWords(directory));
        lines.forEach(reading::read);
        return new Transcript(reading.entries);
    }

    /// Reads line by line.
    private static final class Reading {

        private final MarkWords words;
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Integer> messages = new HashMap<>();

        Reading(MarkWords words) {
            this.words = words;
        }

        void read(Line line) {
            Event event = line.event();
            switch (event.type()) {
                case MESSAGE_IN -> write(line, Side.CUSTOMER);
                case MESSAGE_OUT -> write(line, side(event.actor()));
                case NOTE -> write(line, Side.NOTE);
                case MESSAGE_EDITED -> edit(line);
                case MESSAGE_DELETED -> delete(event);
                default -> words.of(event).ifPresent(mark -> mark(event.occurredAt(), mark));
            }
        }

        private static Side side(Actor actor) {
            return actor.asAgent().isPresent() ? Side.AGENT : switch (actor.kind()) {
                case AGENT -> Side.AGENT;
                case CUSTOMER -> Side.CUSTOMER;
                case AUTOMATION, SYSTEM -> Side.AUTOMATION;
            };
        }

        private void write(Line line, Side side) {
            Event event = line.event();
            event.attributes().text("message").ifPresent(id -> messages.put(id, entries.size()));
            String text = line.content().text();
            entries.add(new Bubble(
                    event.occurredAt(),
                    side,
                    words.who(event.actor()),
                    text == null ? List.of() : List.of(text),
                    null,
                    null));
        }

        private void edit(Line line) {
            Integer place = place(line.event());
            if (place == null || !(entries.get(place) instanceof Bubble before)) {
                mark(line.event().occurredAt(), Mark.plain("A message that is not here was edited"));
                return;
            }
            List<String> versions = new ArrayList<>(before.versions());
            String text = line.content().text();
            if (text != null) {
                versions.add(text);
            }
            entries.set(
                    place,
                    new Bubble(
                            before.at(),
                            before.side(),
                            before.who(),
                            versions,
                            line.event().occurredAt(),
                            before.deleted()));
        }

        private void delete(Event event) {
            Integer place = place(event);
            if (place == null || !(entries.get(place) instanceof Bubble before)) {
                mark(event.occurredAt(), Mark.plain("A message that is not here was deleted"));
                return;
            }
            entries.set(
                    place,
                    new Bubble(
                            before.at(),
                            before.side(),
                            before.who(),
                            before.versions(),
                            before.edited(),
                            event.occurredAt()));
        }

        private @Nullable Integer place(Event event) {
            return event.attributes().text("message").map(messages::get).orElse(null);
        }

        private void mark(Instant at, Mark mark) {
            if (!entries.isEmpty() && entries.getLast() instanceof Marks last) {
                List<Mark> more = new ArrayList<>(last.marks());
                more.add(mark);
                entries.set(entries.size() - 1, new Marks(last.at(), more));
            } else {
                entries.add(new Marks(at, List.of(mark)));
            }
        }
    }
}
