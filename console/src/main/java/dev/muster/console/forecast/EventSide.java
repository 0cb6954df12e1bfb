package dev.muster.console.forecast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.muster.console.access.CurrentUser;
import dev.muster.console.planning.Announcing;
import dev.muster.console.shell.Words;
import dev.muster.sql.access.Role;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import dev.muster.sql.forecast.KeptEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The events' side of the page: what it shows, and what a planner does there.
@Component
class EventSide {

    private final EventBooks books;
    private final Announcing announcing;
    private final CurrentUser user;

    EventSide(EventBooks books, Announcing announcing, CurrentUser user) {
        this.books = books;
        this.announcing = announcing;
        this.user = user;
    }

    Mono<EventBook> read(Site site, Choice choice) {
        return books.read(site, choice.all(), choice.single());
    }

    /// @param changed called with what was changed, in words, when something was
    EventPanel panel(EventBook book, Words words, Consumer<String> changed) {
        return new EventPanel(
                book, words, mayPlan(book) ? withdrawing(book, words, changed) : null, volume(book, words, changed));
    }

    /// Asks for an event.
    ///
    /// @param changed called with what was changed, in words
    void add(EventBook book, Words words, Consumer<String> changed) {
        String login = user.login();
        new EventDialog(
                        book,
                        words,
                        wish -> announcing.announce(wish, login),
                        kept -> changed.accept("%s is kept. It counts from the next forecast on."
                                .formatted(kept.event().name())))
                .open();
    }

    /// That forecasts made before know nothing of a change, with a way on.
    static Div stale(String change, Runnable again) {
        Div line = new Div(new Span(change), new Button("Forecast again now", click -> again.run()));
        line.addClassName("forecast-progress-line");
        line.getElement().setAttribute("role", "status");
        return line;
    }

    private boolean mayPlan(EventBook book) {
        return user.is(Role.PLANNER, book.site().id());
    }

    private Consumer<KeptEvent> withdrawing(EventBook book, Words words, Consumer<String> changed) {
        String login = user.login();
        return kept -> new WithdrawDialog(
                        kept,
                        new EventWords(words, book.today()),
                        why -> announcing.withdraw(kept.id(), why, login),
                        () -> changed.accept("%s is withdrawn. The next forecast knows nothing of it."
                                .formatted(kept.event().name())))
                .open();
    }

    private @Nullable ExpectedVolume volume(EventBook book, Words words, Consumer<String> changed) {
        Queue queue = book.queue();
        if (queue == null || !book.isNew()) {
            return null;
        }
        String login = user.login();
        return new ExpectedVolume(
                book,
                words,
                mayPlan(book) ? (perDay, reason) -> announcing.expect(queue, perDay, reason, login) : null,
                () -> changed.accept("The expected volume of %s is kept. It counts from the next forecast on."
                        .formatted(queue.name())));
    }
}
