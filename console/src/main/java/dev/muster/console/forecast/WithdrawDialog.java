package dev.muster.console.forecast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.muster.console.planning.Announced;
import dev.muster.console.shell.query.Wait;
import dev.muster.sql.forecast.KeptEvent;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/// Asks why an event is withdrawn.
final class WithdrawDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient Function<String, Mono<Announced>> withdraw;
    private final transient Runnable done;
    private final transient EventWords words;
    private final TextArea reason = new TextArea("Reason");
    private final Div refusal = new Div();

    /// @param withdraw does it for a reason
    /// @param done     called when it is withdrawn, by this reader or another
    WithdrawDialog(KeptEvent kept, EventWords words, Function<String, Mono<Announced>> withdraw, Runnable done) {
        this.words = words;
        this.withdraw = withdraw;
        this.done = done;
        setHeaderTitle("Withdraw " + kept.event().name());
        addClassName("override");
        reason.setMaxLength(EventEntry.LONGEST_REASON);
        reason.setHelperText("Why it does not count any more. It is kept with your name.");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div all = new Div(
                new Paragraph("%s, %s. Forecasts made from now on know nothing of it; it stays in the list."
                        .formatted(kept.event().kind(), words.days(kept.event().days()))),
                reason,
                refusal);
        all.addClassName("fields");
        add(all);
        Button keep = new Button("Withdraw", click -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), keep);
    }

    private void keep() {
        if (reason.getValue().isBlank()) {
            refusal.setText("Reason must say why; others will read it.");
            return;
        }
        switch (Wait.one(withdraw.apply(reason.getValue().strip()))) {
            case Announced.Done _, Announced.Withdrawn _ -> {
                close();
                done.run();
            }
            case Announced.Colliding colliding -> refusal.setText(words.colliding(colliding.standing()));
            case Announced.Refused refused -> refusal.setText(refused.why());
        }
    }
}
