package dev.muster.console.reports.operation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import dev.muster.console.access.CurrentUser;
import dev.muster.console.shell.Simulation;
import dev.muster.sql.access.Account;
import dev.muster.sql.access.User;
import dev.muster.sql.access.Users;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.directory.DirectoryRepository;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Hands out a workbook. It asks by itself, each time, who wants it and what their grants reach now: an address that
/// was
/// passed on opens nothing.
///
/// It runs on the thread of the download, which may wait, and holds no page. The workbook is written to a file first,
/// so that what arrives is whole or nothing; two are written at a time, others wait their turn.
@Component
final class Download {

    private static final Logger LOG = LoggerFactory.getLogger(Download.class);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int FETCHED_AHEAD = 256;

    private final Semaphore turns = new Semaphore(2, true);
    private final CurrentUser current;
    private final Users users;
    private final DirectoryRepository directory;
    private final Figures figures;
    private final ObjectProvider<Simulation> simulation;

    Download(
            CurrentUser current,
            Users users,
            DirectoryRepository directory,
            Figures figures,
            ObjectProvider<Simulation> simulation) {
        this.current = current;
        this.users = users;
        this.directory = directory;
        this.figures = figures;
        this.simulation = simulation;
    }

    /// How far a workbook is, told to the page it was asked for on.
    sealed interface State {

        record Waiting() implements State {}

        record Reading() implements State {}

        /// @param conversations written so far
        record Writing(int conversations) implements State {}

        record Done(int conversations) implements State {}

        /// @param rule why there is no workbook
        record Refused(String rule) implements State {}

        record Failed(Throwable cause) implements State {}
    }

    /// Answers a download.
    ///
    /// @param told how far it is; called with the page locked
    void answer(DownloadEvent event, ReportRequest request, Consumer<State> told) {
        UI page = event.getUI();
        Consumer<State> tell =
                state -> page.accessLater(() -> told.accept(state), () -> {}).run();
        Path file = null;
        try {
            User user = user();
            ReportScope scope = directory
                    .load()
                    .map(known -> ReportScope.of(request, user, known))
                    .block();
            if (scope == null || scope.isNothing()) {
                event.getResponse().setStatus(HttpStatusCode.FORBIDDEN.getCode());
                tell.accept(new State.Refused("Your grants do not reach this site as a manager or supervisor."));
                return;
            }
            file = Files.createTempFile("muster-report", ".xlsx");
            int rows = write(file, request, scope, user, tell);
            event.setFileName("muster-%s-%s-%s.xlsx".formatted(request.site(), request.from(), request.to()));
            event.setContentType(XLSX);
            event.setContentLength(Files.size(file));
            try (OutputStream out = event.getOutputStream()) {
                Files.copy(file, out);
            }
            tell.accept(new State.Done(rows));
        } catch (IOException | RuntimeException broken) {
            LOG.error("A workbook could not be made.", broken);
            event.getResponse().setStatus(HttpStatusCode.INTERNAL_SERVER_ERROR.getCode());
            tell.accept(new State.Failed(broken));
        } finally {
            delete(file);
        }
    }

    private User user() {
        return users.find(current.login())
                .filter(Account::active)
                .map(Account::user)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Nobody is logged in.")))
                .blockOptional()
                .orElseThrow();
    }

    private int write(Path file, ReportRequest request, ReportScope scope, User user, Consumer<State> tell)
            throws IOException {
        tell.accept(new State.Waiting());
        turns.acquireUninterruptibly();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            tell.accept(new State.Reading());
            OperationReport report = figures.of(request, scope).blockOptional().orElseThrow();
            Simulation simulated = simulation.getIfAvailable();
            Written written = new Written(tell);
            Iterable<Conversation> rows = figures.conversations(request, scope).toIterable(FETCHED_AHEAD);
            new OperationWorkbook(report, scope, user.name(), simulated == null ? null : simulated.words())
                    .write(out, rows, written);
            return written.rows;
        } finally {
            turns.release();
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /// Keeps count, and tells the page.
    private static final class Written implements IntConsumer {

        private final Consumer<State> tell;
        private int rows;

        Written(Consumer<State> tell) {
            this.tell = tell;
        }

        @Override
        public void accept(int conversations) {
            rows = conversations;
            tell.accept(new State.Writing(conversations));
        }
    }
}
