package dev.muster.ingest.history;

import dev.muster.ingest.webhook.EventJson;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

/// A file of past conversations, plain or compressed (`.gz`), of any size: only a few thousand events of it are in
/// memory at a time.
///
/// @param path where it is
/// @param kind what it holds
public record HistoryFile(Path path, HistoryKind kind) {

    /// Events that are stored at a time; a row that comes to several may add to them.
    private static final int GROUP = 4_000;

    private static final int MOST_REFUSED = 4_000;
    private static final int BEGINNING = 1 << 16;

    /// The first 64 KB of a file as text, uncompressed and without a byte order mark: enough to tell what it is.
    ///
    /// @throws UnreadableHistory where it is missing, empty, a folder or no text
    /// @throws IOException       where it cannot be read
    public static String beginning(Path path) throws IOException {
        requireFile(path);
        byte[] bytes;
        try (InputStream in = opened(path, Files.newInputStream(path))) {
            bytes = in.readNBytes(BEGINNING);
        } catch (ZipException | EOFException broken) {
            throw new UnreadableHistory("must be a whole gzip file where its name ends in .gz.");
        }
        CharsetDecoder utf8 = strictly();
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        boolean wrong = utf8.decode(ByteBuffer.wrap(bytes), text, bytes.length < BEGINNING)
                .isError();
        String beginning = text.flip().toString();
        if (wrong || beginning.indexOf(0) >= 0) {
            throw new UnreadableHistory("must be UTF-8 text.");
        }
        String clean = beginning.startsWith("\uFEFF") ? beginning.substring(1) : beginning;
        if (clean.isBlank() && bytes.length < BEGINNING) {
            throw new UnreadableHistory("must not be empty.");
        }
        return clean;
    }

    /// What a file holds that begins like this; empty where it holds nothing of the past.
    public static Optional<HistoryKind> kindOf(String beginning, HistoryReading reading) {
        String start = beginning.stripLeading();
        if (start.startsWith("{")) {
            return JsonBeginning.firstField(start).filter(EventJson::isField).map(_ -> HistoryKind.EVENT_LINES);
        }
        String firstLine = start.lines().findFirst().orElse("");
        return HistoryKind.ofColumns(
                Csv.header(firstLine).stream().map(reading::column).toList());
    }

    /// Its rows in groups, read as they are asked for.
    ///
    /// It fails with [UnreadableHistory] where it is no such file at all or cannot be read.
    ///
    /// @param clock says what is too far ahead
    public Flux<HistoryGroup> read(HistoryReading reading, InstantSource clock) {
        return Flux.<HistoryGroup, Opened>generate(
                        () -> open(reading, new EventJson(clock)),
                        (opened, sink) -> {
                            next(opened, sink);
                            return opened;
                        },
                        Opened::close)
                .subscribeOn(Schedulers.boundedElastic());
    }

    private record Opened(CountingInput in, HistoryRows rows) {

        void close() {
            try {
                rows.close();
            } catch (IOException alreadyRead) {
                // Everything that was wanted of it has been read.
            }
        }
    }

    private Opened open(HistoryReading reading, EventJson json) throws IOException {
        requireFile(path);
        CountingInput counted = new CountingInput(Files.newInputStream(path));
        try {
            return new Opened(counted, rows(opened(path, counted), reading, json));
        } catch (ZipException | EOFException broken) {
            counted.close();
            throw new UnreadableHistory("must be a whole gzip file where its name ends in .gz.");
        } catch (IOException | RuntimeException broken) {
            counted.close();
            throw broken;
        }
    }

    private HistoryRows rows(InputStream in, HistoryReading reading, EventJson json) throws IOException {
        HistoryTimes times = new HistoryTimes(reading.zone());
        return switch (kind) {
            case EVENT_LINES -> new EventLines(in, json, times);
            case EVENT_TABLE -> TableRows.open(text(in), EventTable.SHAPE, reading, new EventTable(json, times));
            case CONVERSATION_TABLE ->
                TableRows.open(
                        text(in),
                        ConversationTable.SHAPE,
                        reading,
                        new ConversationTable(json, times, reading.source()));
        };
    }

    private static void next(Opened opened, SynchronousSink<HistoryGroup> sink) {
        try {
            HistoryGroup group = group(opened);
            if (group.rows() == 0) {
                sink.complete();
            } else {
                sink.next(group);
            }
        } catch (ZipException | EOFException broken) {
            sink.error(new UnreadableHistory("must be a whole gzip file where its name ends in .gz."));
        } catch (IOException broken) {
            sink.error(new UnreadableHistory("cannot be read: %s".formatted(broken.getMessage())));
        } catch (RuntimeException broken) {
            sink.error(broken);
        }
    }

    private static HistoryGroup group(Opened opened) throws IOException {
        HistoryGroup group = new HistoryGroup(0, new ArrayList<>(GROUP), new ArrayList<>(), 0);
        long rows = 0;
        while (group.events().size() < GROUP && group.refused().size() < MOST_REFUSED) {
            HistoryRow row = opened.rows().next();
            if (row == null) {
                break;
            }
            rows++;
            switch (row) {
                case HistoryRow.Read read -> group.events().addAll(read.events());
                case HistoryRow.Refused refused -> group.refused().add(refused.why());
            }
        }
        return new HistoryGroup(
                rows,
                List.copyOf(group.events()),
                List.copyOf(group.refused()),
                opened.in().bytes());
    }

    private static void requireFile(Path path) {
        if (Files.isDirectory(path)) {
            throw new UnreadableHistory("must be a file, not a folder.");
        }
        if (!Files.exists(path)) {
            throw new UnreadableHistory("there must be a file of that name.");
        }
    }

    private static InputStream opened(Path path, InputStream in) throws IOException {
        return String.valueOf(path.getFileName()).endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static BufferedReader text(InputStream in) {
        Reader strict = new InputStreamReader(in, strictly());
        return new BufferedReader(strict, 1 << 16);
    }

    private static CharsetDecoder strictly() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
