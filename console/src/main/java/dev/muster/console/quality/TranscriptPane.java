package dev.muster.console.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.muster.console.shell.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A conversation as chat: customers at the left, the operation at the right, notes and happenings between.
final class TranscriptPane extends Section {

    private static final long serialVersionUID = 1;

    private final transient Words words;

    TranscriptPane(Transcript transcript, Words words) {
        this.words = words;
        addClassName("transcript");
        getElement().setAttribute("aria-label", "Transcript");
        getElement().setAttribute("tabindex", "0");
        LocalDate day = null;
        for (Transcript.Entry entry : transcript.entries()) {
            LocalDate itsDay = words.dayOf(entry.at());
            if (!itsDay.equals(day)) {
                day = itsDay;
                Div line = new Div(words.day(itsDay));
                line.addClassName("transcript-day");
                add(line);
            }
            add(shown(entry));
        }
        if (transcript.entries().isEmpty()) {
            Paragraph gone = new Paragraph("What was written and done is no longer kept.");
            gone.addClassName("quiet");
            add(gone);
        }
    }

    private Component shown(Transcript.Entry entry) {
        return switch (entry) {
            case Transcript.Marks marks -> marks(marks);
            case Transcript.Bubble bubble -> bubble(bubble);
        };
    }

    private Component marks(Transcript.Marks marks) {
        Div line = new Div();
        line.addClassName("marks");
        for (Mark mark : marks.marks()) {
            Span shown = new Span(mark.words());
            shown.addClassNames("mark", "mark-" + mark.kind().name().toLowerCase(Locale.ROOT));
            line.add(shown);
        }
        Span time = new Span(words.time(marks.at()));
        time.addClassName("mark-time");
        line.addComponentAsFirst(time);
        return line;
    }

    private Component bubble(Transcript.Bubble bubble) {
        Div shown = new Div(head(bubble));
        shown.addClassNames("bubble", "bubble-" + bubble.side().name().toLowerCase(Locale.ROOT));
        List<String> versions = bubble.versions();
        for (int i = 0; i < versions.size(); i++) {
            boolean old = i < versions.size() - 1 || bubble.deleted() != null;
            Paragraph text = new Paragraph(versions.get(i));
            text.addClassName(old ? "bubble-old" : "bubble-text");
            shown.add(text);
        }
        if (versions.isEmpty()) {
            Paragraph gone = new Paragraph("The words are no longer kept.");
            gone.addClassName("quiet");
            shown.add(gone);
        }
        remark(shown, "Edited", bubble.edited());
        remark(shown, "Deleted", bubble.deleted());
        return shown;
    }

    private Component head(Transcript.Bubble bubble) {
        String who = switch (bubble.side()) {
            case CUSTOMER -> bubble.who();
            case AGENT -> bubble.who() + " · agent";
            case AUTOMATION -> bubble.who() + " · automation";
            case NOTE -> bubble.who() + " · internal note, not seen by the customer";
        };
        Span name = new Span(who);
        name.addClassName("bubble-who");
        Span time = new Span(words.time(bubble.at()));
        time.addClassName("bubble-time");
        Div head = new Div(name, time);
        head.addClassName("bubble-head");
        return head;
    }

    private void remark(Div bubble, String what, @Nullable Instant when) {
        if (when != null) {
            Div remark = new Div("%s at %s".formatted(what, words.time(when)));
            remark.addClassName("bubble-remark");
            bubble.add(remark);
        }
    }
}
