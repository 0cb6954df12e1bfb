package dev.muster.console.forecast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.muster.console.planning.Newcomer;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.query.Wait;
import dev.muster.sql.forecast.VolumeExpectation;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// What a planner expects of a queue that has too short a past, and the way to say it.
final class ExpectedVolume extends Div {

    private static final long serialVersionUID = 1;
    private static final double MOST = 1_000_000;

    /// Commas stand between thousands only.
    private static final Pattern NUMBER = Pattern.compile("(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");

    /// Keeps what is expected; says why it was refused, where it was.
    interface Keeping {

        Mono<Optional<String>> keep(double perDay, String reason);
    }

    private final TextField perDay = new TextField("Conversations on an open day");
    private final TextField reason = new TextField("Reason");
    private final Div refusal = new Div();

    /// @param keeping null where the reader may not say it
    /// @param done    called when it is kept
    ExpectedVolume(EventBook book, Words words, @Nullable Keeping keeping, Runnable done) {
        addClassName("expected-volume");
        Paragraph state = new Paragraph(state(book.expected(), words));
        state.addClassName("quiet");
        add(state);
        if (keeping == null) {
            return;
        }
        reason.setMaxLength(EventEntry.LONGEST_REASON);
        Div fields = new Div(perDay, reason, new Button("Set expected volume", click -> keep(keeping, done)));
        fields.addClassName("expected-volume-fields");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        add(fields, refusal);
    }

    private static String state(@Nullable VolumeExpectation expected, Words words) {
        String rule =
                "With less than %d weeks of its own it is forecast from the site's queues of the same skill or channel, at the volume a planner expects; its own days take over as they come."
                        .formatted(Newcomer.WEEKS);
        return expected == null
                ? rule + " Nothing is expected yet."
                : "%s Expected: %s conversations on an open day (%s: %s)."
                        .formatted(
                                rule,
                                OverrideWords.conversations(expected.perDay(), words),
                                OverrideWords.hand(expected.made(), words),
                                expected.reason());
    }

    private void keep(Keeping keeping, Runnable done) {
        double number = number(perDay.getValue());
        if (Double.isNaN(number)) {
            refusal.setText("Conversations (%s) must be a number above 0, at most 1,000,000."
                    .formatted(perDay.getValue().strip()));
        } else if (reason.isEmpty() || reason.getValue().isBlank()) {
            refusal.setText("Reason must say how you know; others will read it.");
        } else {
            Wait.one(keeping.keep(number, reason.getValue().strip())).ifPresentOrElse(refusal::setText, done);
        }
    }

    private static double number(String typed) {
        if (!NUMBER.matcher(typed.strip()).matches()) {
            return Double.NaN;
        }
        double number = Double.parseDouble(typed.strip().replace(",", ""));
        return number > 0 && number <= MOST ? number : Double.NaN;
    }
}
