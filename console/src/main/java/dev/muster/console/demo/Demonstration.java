package dev.muster.console.demo;

import dev.muster.console.access.Accounts;
import dev.muster.console.importing.FileImport;
import dev.muster.console.server.Installation;
import dev.muster.console.server.Settings;
import dev.muster.console.shell.Simulation;
import dev.muster.sql.Database;
import dev.muster.sql.directory.DirectoryRepository;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Consumer;

/// The demo: an installation, filled with a simulated operation up to now and kept alive from then on.
///
/// A year comes as counts, the last two weeks as events, and what happens now when it happens. After a stop it goes on
/// where it was: what happened meanwhile is sent first.
public final class Demonstration {

    private static final long SEED = 20_26;
    private static final int YEAR = 365;
    private static final int EVENT_DAYS = 14;
    private static final Duration TICK = Duration.ofMillis(400);

    private final Installation installation;
    private final Journal journal;
    private final Consumer<String> progress;
    private final Database database;
    private final People people;
    private final Rostering rostering;
    private final Timeline timeline;
    private final Path folder;

    private Demonstration(Installation installation, Path folder, Consumer<String> progress) {
        this.installation = installation;
        this.folder = folder;
        this.progress = told(installation, progress);
        journal = Journal.in(folder);
        database = installation.find(Database.class).orElseThrow();
        Words words = Words.ofTheCompany();
        people = People.of(SEED, words);
        rostering = new Rostering(database, SEED, this.progress);
        timeline = new Timeline(
                new Operation(SEED, people.staff(), words), new Crews(folder.resolve("crews"), rostering::published));
    }

    /// Starts the installation; its pages answer when this returns.
    public static Installation start(Settings settings) {
        return Installation.start(settings, DemoContext.class);
    }

    /// Fills the installation, tells so, and lives on until the calling thread is interrupted.
    ///
    /// @param folder   for files of the demo's own
    /// @param progress told what is done, a line each
    /// @param ready    run when everything up to now is there
    /// @throws InterruptedException when it is ended
    public static void run(Installation installation, Path folder, Consumer<String> progress, Runnable ready)
            throws InterruptedException {
        Demonstration demonstration = new Demonstration(installation, folder, progress);
        try (Sender sender = new Sender(installation.edge(), installation.senderToken())) {
            Instant filled = demonstration.fill(sender);
            installation.find(Simulation.class).ifPresent(banner -> banner.say(DemoContext.WORDS));
            ready.run();
            demonstration.live(sender, filled);
        }
    }

    /// Where it is and how to get in, for whoever started it.
    public static String welcome(Installation installation) {
        StringBuilder words = new StringBuilder("%nThe demo is live at %s".formatted(installation.console()));
        words.append("%nSign in with the password %s as:%n".formatted(Logins.PASSWORD));
        Logins.FOR_PEOPLE.forEach(login -> words.append("  ").append(login).append(System.lineSeparator()));
        return words.append("Everything in it is simulated. Ctrl-C ends it; the next start goes on from there.")
                .toString();
    }

    private Instant fill(Sender sender) throws InterruptedException {
        LocalDate today = LocalDate.now(Company.ZONE);
        LocalDate began = journal.began(today);
        Past past = new Past(new FileImport(database), folder, SEED, progress);
        once("directory", () -> {
            past.directory(people, began);
            installation
                    .find(Accounts.class)
                    .ifPresent(accounts -> Past.passwords(
                            accounts,
                            installation.find(DirectoryRepository.class).orElseThrow()));
        });
        LocalDate firstDay = today.minusDays(EVENT_DAYS);
        Instant sent = journal.sentUntil().orElse(Instant.MIN);
        if (sent.isBefore(midnight(firstDay))) {
            LocalDate counted = sent.equals(Instant.MIN)
                    ? firstDay.minusDays(YEAR)
                    : localDay(sent).plusDays(1);
            once("counts until " + firstDay, () -> past.counts(counted, firstDay.minusDays(1)));
            sent = midnight(firstDay);
        }
        Loading loading = new Loading(timeline, sender, journal, database, progress);
        for (LocalDate monday = monday(localDay(sent)); !monday.isAfter(today); monday = monday.plusWeeks(1)) {
            rostering.ensure(monday);
            Instant end = midnight(monday.plusWeeks(1));
            Instant until = end.isBefore(Instant.now()) ? end : Instant.now();
            loading.send(sent, until);
            loading.awaitProjection(sent, until);
            sent = until;
        }
        rostering.ensure(monday(today).plusWeeks(1));
        return sent;
    }

    /// Sends each event when its time has come, and plans the next week when a new one has begun.
    private void live(Sender sender, Instant filled) throws InterruptedException {
        Instant sent = filled;
        LocalDate planned = localDay(sent);
        while (true) {
            Instant now = Instant.now();
            sender.send(timeline.between(sent, now));
            journal.sentUntil(now);
            sent = now;
            if (!localDay(now).equals(planned)) {
                planned = localDay(now);
                rostering.ensure(monday(planned).plusWeeks(1));
            }
            Thread.sleep(TICK);
        }
    }

    private void once(String step, Runnable act) {
        if (!journal.isDone(step)) {
            act.run();
            journal.done(step);
        }
    }

    private static Consumer<String> told(Installation installation, Consumer<String> progress) {
        return words -> {
            progress.accept(words);
            installation
                    .find(Simulation.class)
                    .ifPresent(banner -> banner.say(DemoContext.WORDS + " Still filling in: " + words + "."));
        };
    }

    private static LocalDate localDay(Instant at) {
        return LocalDate.ofInstant(at, Company.ZONE);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Company.ZONE).toInstant();
    }
}
