package dev.muster.ingest.bench;

import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.RawCopy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.HdrHistogram.Histogram;

/// The raw copy's turn: batches encoded beforehand, committed one after the other on as many connections as the intake
/// has lanes.
final class Copies {

    private static final int CONNECTIONS = 2;

    private final DataSource database;
    private final Lines lines;

    /// What makes batches of lines into events.
    interface Lines {
        List<Incoming> events(String lines);
    }

    Copies(DataSource database, Lines lines) {
        this.database = database;
        this.lines = lines;
    }

    /// @param count batches to commit in all
    List<RawCopy> encode(Traffic traffic, int batch, int count) throws SQLException {
        List<RawCopy> encoded = new ArrayList<>(count);
        long number = numbers((long) batch * count);
        for (int i = 0; i < count; i++) {
            encoded.add(RawCopy.encode(lines.events(traffic.lines(batch)), number + (long) i * batch, Instant.now()));
        }
        return encoded;
    }

    Leg commit(List<RawCopy> encoded, Duration most) throws SQLException, InterruptedException {
        Queue<RawCopy> left = new ConcurrentLinkedQueue<>(encoded);
        Histogram commits = Leg.histogram();
        long start = System.nanoTime();
        long end = start + most.toNanos();
        long events = 0;
        try (ExecutorService lanes = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Long>> done = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                done.add(lanes.submit(() -> lane(left, commits, end)));
            }
            for (Future<Long> lane : done) {
                events += lane.get();
            }
        } catch (ExecutionException e) {
            throw new SQLException("A raw copy failed.", e);
        }
        return new Leg(events, Duration.ofNanos(System.nanoTime() - start), commits);
    }

    private long lane(Queue<RawCopy> left, Histogram commits, long end) throws SQLException {
        long events = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (RawCopy next = left.poll(); next != null && System.nanoTime() < end; next = left.poll()) {
                long began = System.nanoTime();
                next.commit(connection);
                synchronized (commits) {
                    commits.recordValue((System.nanoTime() - began) / 1000);
                }
                events += next.events();
            }
        }
        return events;
    }

    /// The first of as many numbers that nobody else uses.
    private long numbers(long count) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet first = statement.executeQuery(
                        "select setval('bench_number', nextval('bench_number') + " + count + ") - " + count)) {
            first.next();
            return first.getLong(1);
        }
    }
}
