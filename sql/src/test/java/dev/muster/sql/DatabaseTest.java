package dev.muster.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

class DatabaseTest {

    @TempDir
    private Path folder;

    /// Unpacked once for all these folders.
    @BeforeEach
    void shareBinaries() throws IOException {
        Path shared = Files.createDirectories(Path.of("target", "binaries").toAbsolutePath());
        Files.createSymbolicLink(folder.resolve("binaries"), shared);
    }

    @Test
    void everyTestHasADatabaseOfItsOwn() {
        try (Database one = TestDatabase.fresh();
                Database two = TestDatabase.fresh()) {
            one.client().sql("create table mark ()").then().block();

            assertThat(value(two, "select to_regclass('mark') is null")).isEqualTo("true");
        }
    }

    @Test
    void commitsAreDurableByDefault() {
        try (Database database = Database.embedded(folder)) {
            assertThat(List.of(
                            value(database, "show fsync"),
                            value(database, "show synchronous_commit"),
                            value(database, "show full_page_writes")))
                    .containsOnly("on");
            assertThat(value(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(database, "select current_setting('server_version_num')::int / 10000"))
                    .isEqualTo("18");
        }
    }

    @Test
    void dataOutlivesClosingAndTheDeathOfTheServer() throws Exception {
        try (Database database = Database.embedded(folder)) {
            database.client().sql("create table kept (word text)").then().block();
            write(database, "closed");
        }
        try (Database database = Database.embedded(folder)) {
            write(database, "killed");
            kill(postmaster());
        }
        try (Database database = Database.embedded(folder)) {
            assertThat(value(database, "select string_agg(word, ' ' order by word) from kept"))
                    .isEqualTo("closed killed");
        }
    }

    @Test
    void aServerLeftBehindIsStoppedAndReplaced() throws Exception {
        Process owner = owner();
        long orphan = postmaster();
        owner.destroyForcibly().waitFor();
        assertThat(commandLine(orphan)).contains("postgres");

        try (Database database = Database.embedded(folder)) {
            assertThat(value(database, "select word from kept")).isEqualTo("owned");
            assertThat(postmaster()).isNotEqualTo(orphan);
        }

        assertThat(commandLine(orphan)).isEmpty();
    }

    @Test
    void aSecondProcessIsRefusedWhileTheFirstLives() throws Exception {
        Process owner = owner();

        assertThatThrownBy(() -> Database.embedded(folder))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage(
                        "Data folder (%s) is in use by another Muster; one folder serves one process at a time.",
                        folder);

        owner.getOutputStream().close();
        assertThat(owner.waitFor(1, TimeUnit.MINUTES)).isTrue();
        try (Database database = Database.embedded(folder)) {
            assertThat(value(database, "select word from kept")).isEqualTo("owned");
        }
    }

    @Test
    void aSecondOpeningInTheSameProcessIsRefusedAndHarmsNothing() {
        try (Database first = Database.embedded(folder)) {
            assertThatThrownBy(() -> Database.embedded(folder)).isInstanceOf(DatabaseRefused.class);

            assertThat(value(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aPidFileThatNamesSomebodyElseIsForgotten() throws Exception {
        Database.embedded(folder).close();
        Files.writeString(
                folder.resolve("cluster/postmaster.pid"),
                "%d\n%s\n".formatted(ProcessHandle.current().pid(), folder.resolve("cluster")));

        try (Database database = Database.embedded(folder)) {
            assertThat(value(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void anUnfinishedSetUpIsDoneAgain() throws Exception {
        Files.createDirectories(folder.resolve("cluster.new/base"));
        Files.writeString(folder.resolve("cluster.new/PG_VERSION"), "18");

        try (Database database = Database.embedded(folder)) {
            assertThat(value(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreRefused() throws Exception {
        Files.createDirectories(folder.resolve("cluster"));
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> Database.embedded(folder))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageStartingWith("Data folder (%s) was made by PostgreSQL 16; this Muster brings 18."
                        .formatted(folder.toRealPath()));
    }

    @Test
    void aServerThatIsKilledIsStartedAgainWithWhatWasCommitted() {
        try (Database database = Database.embedded(folder)) {
            database.client().sql("create table kept (word text)").then().block();
            write(database, "before");

            long killed = new Postmaster(folder.toAbsolutePath().resolve("cluster"))
                    .running()
                    .orElseThrow();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            String kept = Mono.fromSupplier(() -> value(database, "select string_agg(word, ',') from kept"))
                    .subscribeOn(Schedulers.boundedElastic())
                    .retryWhen(Retry.fixedDelay(600, Duration.ofMillis(100)))
                    .block();

            assertThat(kept).isEqualTo("before");
        }
    }

    @Test
    void anExternalDatabaseIsOpenedByItsAddress() {
        EmbeddedServer server = EmbeddedServer.start(folder, 0, EmbeddedServer.DURABLE);
        DatabaseAddress address = server.address();
        String url = "jdbc:postgresql://127.0.0.1:%d/muster?user=%s&password=%s&sslmode=prefer"
                .formatted(
                        address.port(), address.login().user(), address.login().password());

        try (server;
                Database database = Database.external(url)) {
            assertThat(value(database, "select count(*) > 0 from flyway_schema_history"))
                    .isEqualTo("true");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() {
        assertThatThrownBy(() -> Database.external("postgresql://muster:secret@127.0.0.1:1/muster"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageStartingWith("Database at 127.0.0.1:1/muster cannot be reached: ")
                .hasMessageNotContaining("secret");
    }

    private static void write(Database database, String word) {
        database.client()
                .sql("insert into kept values (:word)")
                .bind("word", word)
                .then()
                .block();
    }

    private static String value(Database database, String query) {
        return database.client()
                .sql("select (%s)::text"
                        .formatted(
                                query.startsWith("show ")
                                        ? "current_setting('%s')".formatted(query.substring(5))
                                        : query))
                .mapValue(String.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    /// Another process that has the folder open and keeps it until its input ends.
    private Process owner() throws IOException {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderOwner.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(owner.inputReader().readLine()).isEqualTo("open");
        return owner;
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst());
    }

    /// Empty where the process has ended, whether or not somebody has taken note of its end.
    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/%d/cmdline".formatted(pid)));
        } catch (IOException e) {
            return "";
        }
    }

    private static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
