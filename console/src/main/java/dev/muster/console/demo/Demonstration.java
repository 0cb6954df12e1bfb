package dev.muster.console.demo;

import dev.muster.console.access.Accounts;
import dev.muster.console.importing.FileImport;
import dev.muster.console.server.Installation;
import dev.muster.console.server.Settings;
import dev.muster.console.shell.Simulation;
import dev.muster.forecasting.Interval;
import dev.muster.sql.Database;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.volume.Volumes;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The demo: an installation, filled with a simulated operation up to now and kept alive from then on.
///
/// A year comes as counts, the last two weeks as events, and what happens now when it happens. After a stop it goes on
/// where it was: what happened meanwhile is sent first.
public final class Demonstration {

    private static final long SEED = 20_26;
    private static final int YEAR = 365;
    private static final int EVENT_DAYS = 14;
    private static final Duration TICK = Duration.ofMillis(400);

    private final World world;
    private final Installation installation;
    private final Path folder;
    private final Consumer<String> progress;
    private final Journal journal;
    private final People people;
    private final Rostering rostering;
    private final Timeline timeline;

    private Demonstration(Installation installation, Path folder, Consumer<String> progress) {
        this.installation = installation;
        this.folder = folder;
        this.progress = told(installation, progress);
        journal = Journal.in(folder);
        world = world(journal, null);
        Words words = Words.ofTheCompany();
        people = People.of(world, words);
        rostering = new Rostering(installation, world, this.progress);
        Crews crews = new Crews(world, folder.resolve("crews"), rostering::published);
        timeline = new Timeline(world, new Operation(world, people.staff(), words), crews);
    }

    /// Starts the installation with the company's directory; its pages answer when this returns.
    ///
    /// @param folder   for files of the demo's own
    /// @param zone     where the company works, settled by the first start; null for a place where it is day
    /// @param progress told what is done, a line each
    public static Installation start(Settings settings, Path folder, @Nullable ZoneId zone, Consumer<String> progress) {
        return Installation.start(
                settings,
                database -> {
                    Journal journal = Journal.in(folder);
                    World world = world(journal, zone);
                    LocalDate began = journal.began(LocalDate.now(world.zone()));
                    journal.once(
                            "directory",
                            () -> new Past(new FileImport(database), folder, world, progress)
                                    .directory(People.of(world, Words.ofTheCompany()), began));
                },
                DemoContext.class);
    }

    /// Fills the installation, tells so, and lives on until the calling thread is interrupted.
    ///
    /// @param installation as [#start] made it
    /// @param ready        run when everything up to now is there
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
        LocalDate today = LocalDate.now(world.zone());
        journal.once(
                "passwords",
                () -> Past.passwords(
                        installation.find(Accounts.class).orElseThrow(),
                        installation.find(DirectoryRepository.class).orElseThrow()));
        Loading loading = new Loading(
                world,
                timeline,
                sender,
                journal,
                installation.find(Volumes.class).orElseThrow(),
                progress);
        journal.once("marketing", () -> new Marketing(installation, world, progress).tell(today));
        Instant sent = counts(today, loading);
        for (LocalDate monday = monday(world.day(sent)); !monday.isAfter(today); monday = monday.plusWeeks(1)) {
            rostering.ensure(monday);
            Instant end = world.midnight(monday.plusWeeks(1));
            Instant until = end.isBefore(Instant.now()) ? end : Instant.now();
            loading.send(sent, until);
            loading.awaitProjection(sent, until);
            sent = until;
        }
        rostering.ensure(monday(today).plusWeeks(1));
        reviews(monday(today));
        return sent;
    }

    /// Brings in as counts what lies before the days that are told event by event.
    ///
    /// @return from when on events are to be sent
    private Instant counts(LocalDate today, Loading loading) throws InterruptedException {
        LocalDate firstDay = today.minusDays(EVENT_DAYS);
        Instant sent = journal.sentUntil().orElse(Instant.MIN);
        if (!sent.isBefore(world.midnight(firstDay))) {
            return sent;
        }
        LocalDate counted = firstDay.minusDays(YEAR);
        if (!sent.equals(Instant.MIN)) {
            counted = world.day(sent).plusDays(1);
            loading.send(sent, world.midnight(counted));
        }
        LocalDate first = counted;
        Database database = installation.find(Database.class).orElseThrow();
        journal.once(
                "counts-until-" + firstDay,
                () -> new Past(new FileImport(database), folder, world, progress).counts(first, firstDay.minusDays(1)));
        return world.midnight(firstDay);
    }

    private void reviews(LocalDate monday) {
        Interval week = Interval.between(world.midnight(monday.minusWeeks(1)), world.midnight(monday));
        journal.once("reviews-" + monday, () -> new Reviewing(installation, people, world, progress).review(week));
    }

    /// Sends each event when its time has come; when a new day has begun, sees to next week and to last week's reviews.
    private void live(Sender sender, Instant filled) throws InterruptedException {
        Instant sent = filled;
        LocalDate day = world.day(sent);
        while (true) {
            Instant now = Instant.now();
            sender.send(timeline.between(sent, now));
            journal.sentUntil(now);
            sent = now;
            if (!world.day(now).equals(day)) {
                day = world.day(now);
                rostering.ensure(monday(day).plusWeeks(1));
                reviews(monday(day));
                installation.find(Simulation.class).ifPresent(banner -> banner.say(DemoContext.WORDS));
            }
            Thread.sleep(TICK);
        }
    }

    private static Consumer<String> told(Installation installation, Consumer<String> progress) {
        return words -> {
            progress.accept(words);
            installation
                    .find(Simulation.class)
                    .ifPresent(banner -> banner.say(DemoContext.WORDS + " Still filling in: " + words));
        };
    }

    private static World world(Journal journal, @Nullable ZoneId zone) {
        return new World(SEED, journal.zone(zone == null ? World.atWork(Instant.now()) : zone));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
