package dev.muster.console.schedule;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.query.Wait;
import dev.muster.forecasting.AgentId;
import dev.muster.scheduler.explain.Finding;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.directory.Person;
import dev.muster.sql.roster.Publication;
import dev.muster.sql.roster.RosterHead;
import dev.muster.sql.roster.Rosters;
import dev.muster.sql.roster.StoredRoster;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Says what publishing a draft changes for whom, and does it. What was decided elsewhere meanwhile is told in words.
final class PublishDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int MOST_NAMES = 12;

    private final Sheet sheet;
    private final StoredRoster draft;
    private final Rosters rosters;
    private final Words words;
    private final Consumer<Choice> go;
    private final Choice choice;
    private final Div refusal = new Div();
    private final Button publish = new Button("Publish", click -> publish());

    PublishDialog(Sheet sheet, StoredRoster draft, Rosters rosters, Words words, Consumer<Choice> go, Choice choice) {
        this.sheet = sheet;
        this.draft = draft;
        this.rosters = rosters;
        this.words = words;
        this.go = go;
        this.choice = choice;
        addClassName("dialog-narrow");
        setHeaderTitle("Publish draft version %d".formatted(draft.head().version()));
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        List<Shift> before =
                Wait.all(rosters.published(draft.head().site(), draft.head().period())
                        .concatMapIterable(stored -> stored.roster().shifts()));
        sentences(
                before,
                Changes.between(before, draft.roster().shifts(), draft.head().period()));
        add(refusal);
        getFooter().add(new Button("Cancel", click -> close()), publish);
    }

    private void sentences(List<Shift> before, Changes changes) {
        int people = changes.people().size();
        if (before.isEmpty()) {
            add(new Paragraph("Nothing is published for these days yet. %d %s will see %d shifts."
                    .formatted(people, people == 1 ? "person" : "people", changes.added())));
        } else if (people == 0) {
            add(new Paragraph("Nobody's shifts change: the draft is the same as what is published."));
        } else {
            add(new Paragraph("%d %s changed shifts: %d changed, %d added, %d taken away."
                    .formatted(
                            people,
                            people == 1 ? "person has" : "people have",
                            changes.moved(),
                            changes.added(),
                            changes.removed())));
            Paragraph names = new Paragraph(names(changes.people()));
            names.addClassName("quiet");
            add(names);
        }
        long broken = sheet.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.BROKEN_RULE)
                .count();
        if (broken > 0) {
            Paragraph warning = new Paragraph("The draft breaks a rule %d times; see the findings.".formatted(broken));
            warning.addClassName("refusal");
            add(warning);
        }
    }

    private String names(List<AgentId> people) {
        String first = people.stream()
                .limit(MOST_NAMES)
                .map(id -> sheet.directory().person(id).map(Person::name).orElse(id.value()))
                .collect(Collectors.joining(", "));
        return people.size() > MOST_NAMES ? first + " and %d more".formatted(people.size() - MOST_NAMES) : first;
    }

    private void publish() {
        switch (Wait.one(rosters.publish(draft.head()))) {
            case Publication.Published(RosterHead roster) -> {
                close();
                Notification.show("Version %d is published.".formatted(roster.version()));
                go.accept(choice.roster(roster.id()));
            }
            case Publication.Outdated(RosterHead current) ->
                refuse("Somebody else was here: this roster is %s now. Nothing was changed; close this and look again."
                        .formatted(current.state().name().toLowerCase(Locale.ROOT)));
            case Publication.Overlapping(RosterHead other) ->
                refuse(("Version %d is published for %s to %s, which goes beyond these days and would lose its plan. "
                                + "Nothing was changed.")
                        .formatted(
                                other.version(),
                                words.shortDay(other.period().from()),
                                words.shortDay(other.period().end().minusDays(1))));
        }
    }

    private void refuse(String rule) {
        refusal.setText(rule);
        publish.setEnabled(false);
    }
}
