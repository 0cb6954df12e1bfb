package dev.muster.console.schedule;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.timeline.Timeline;
import dev.muster.console.shell.timeline.TimelineContent;
import dev.muster.scheduler.explain.Finding;
import java.time.Instant;
import java.util.List;

/// A roster: its figures, its people over its coverage, and what is to be said about it.
final class Board extends Div {

    private static final long serialVersionUID = 1;
    private static final int MOST_FINDINGS = 200;

    Board(Sheet sheet, Choice choice, Rows rows, Words words, Instant now) {
        addClassName("schedule-board");
        Figures figures = Figures.of(sheet, choice.axis(sheet.site().zone()), rows.counted());
        Timeline timeline = new Timeline();
        TimelineContent content = rows.content(now);
        timeline.show(content);
        timeline.getStyle().set("--rows", String.valueOf(content.rows().size()));
        Div body = new Div(
                timeline, findings(sheet.findings().stream().filter(rows::shows).toList(), sheet.hasDemand()));
        body.addClassName("schedule-body");
        add(figures(figures, sheet, words), body);
    }

    private static Component figures(Figures figures, Sheet sheet, Words words) {
        Div all = new Div();
        all.addClassName("schedule-figures");
        if (sheet.hasDemand()) {
            all.add(
                    figure("Coverage", words.share(figures.share()), ""),
                    figure(
                            "Uncovered quarters",
                            words.count(figures.uncovered()),
                            figures.uncovered() == 0 ? "met" : "short"),
                    figure("At work", words.number(figures.rostered()) + "\u202fh", ""),
                    figure("Required", words.number(figures.required()) + "\u202fh", ""));
        }
        all.add(figure(
                "People with shifts",
                "%s of %s"
                        .formatted(
                                words.count(figures.people()),
                                words.count(sheet.agents().size())),
                ""));
        Span whole = new Span(
                sheet.hasDemand()
                        ? "Figures and coverage count everybody at %s."
                                .formatted(sheet.site().name())
                        : "Nobody is required yet: no forecast is kept for these days.");
        whole.addClassNames("quiet", "schedule-note");
        all.add(whole);
        return all;
    }

    private static Component figure(String name, String value, String meaning) {
        Span label = new Span(name);
        label.addClassName("quiet");
        Span said = new Span(value);
        said.addClassName("schedule-value");
        if (!meaning.isEmpty()) {
            said.addClassName(meaning);
        }
        Div figure = new Div(label, said);
        figure.addClassName("schedule-figure");
        return figure;
    }

    private static Component findings(List<Finding> findings, boolean hasDemand) {
        Div all = new Div(new H2("Findings"));
        all.addClassName("schedule-findings");
        long broken = findings.stream()
                .filter(finding -> finding.kind() == Finding.Kind.BROKEN_RULE)
                .count();
        long uncovered = findings.size() - broken;
        Paragraph counts =
                new Paragraph((broken == 0 ? "No rule is broken. " : "%d × a rule is broken. ".formatted(broken))
                        + (!hasDemand
                                ? ""
                                : uncovered == 0
                                        ? "Every quarter is covered."
                                        : "%d uncovered stretches.".formatted(uncovered)));
        counts.addClassName("quiet");
        UnorderedList list = new UnorderedList();
        findings.stream().limit(MOST_FINDINGS).forEach(finding -> list.add(item(finding)));
        all.add(counts, list);
        if (findings.size() > MOST_FINDINGS) {
            Paragraph more = new Paragraph(
                    "And %d more; choose a day or a skill to see them.".formatted(findings.size() - MOST_FINDINGS));
            more.addClassName("quiet");
            all.add(more);
        }
        return all;
    }

    private static ListItem item(Finding finding) {
        boolean broken = finding.kind() == Finding.Kind.BROKEN_RULE;
        Span mark = new Span(broken ? "Rule" : "Short");
        mark.addClassNames("schedule-mark", broken ? "breach" : "short");
        return new ListItem(mark, new Span(finding.sentence()));
    }
}
