package dev.muster.console.shell.query;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.function.Consumer;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/// A stream of values shown by a component: subscribed while the component is attached, disposed when it is detached.
/// At most four values a second are shown, always the newest; those in between are dropped.
public final class Feed<T> {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Flux<T> values;
    private final Consumer<T> show;
    private final Consumer<Throwable> failed;
    private final Disposable.Swap running = Disposables.swap();

    private Feed(Flux<T> values, Consumer<T> show, Consumer<Throwable> failed) {
        this.values = values;
        this.show = show;
        this.failed = failed;
    }

    /// @param owner  the component that shows the values
    /// @param values what to show
    /// @param show   shows one value; called with the page locked
    /// @param failed shows that the stream broke, see [dev.muster.console.shell.Failure#of]; called with the page
    ///     locked
    public static <T> void show(Component owner, Flux<T> values, Consumer<T> show, Consumer<Throwable> failed) {
        Feed<T> feed = new Feed<>(values, show, failed);
        owner.addAttachListener(feed::start);
        owner.addDetachListener(detached -> feed.running.update(Disposables.disposed()));
        owner.getUI().ifPresent(feed::start);
    }

    private void start(AttachEvent attached) {
        start(attached.getUI());
    }

    private void start(UI ui) {
        running.update(values.onBackpressureLatest()
                .concatMap(value -> shown(ui, value).then(Mono.delay(PAUSE)), 0)
                .subscribe(shown -> {}, broken -> fail(ui, broken)));
    }

    private Mono<Void> shown(UI ui, T value) {
        return Mono.create(
                done -> ui.accessLater(() -> show(value, done), done::success).run());
    }

    private void show(T value, MonoSink<Void> done) {
        try {
            show.accept(value);
            done.success();
        } catch (RuntimeException broken) {
            done.error(broken);
        }
    }

    private void fail(UI ui, Throwable broken) {
        ui.accessLater(() -> failed.accept(broken), () -> {}).run();
    }
}
