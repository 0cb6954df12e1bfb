package dev.muster.console.reports.operation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.muster.console.quality.Estimate;
import dev.muster.console.shell.Words;
import dev.muster.qa.Confidence;
import dev.muster.qa.measures.ConfidenceInterval;
import dev.muster.qa.measures.Share;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The figures of a report on screen: all queues together, then each queue, then what to keep in mind.
final class PreviewPane extends Div {

    private static final long serialVersionUID = 1;

    private final transient Words words;

    PreviewPane(OperationReport report, Words words) {
        this.words = words;
        addClassName("preview");
        add(figures(report));
        add(new H2("By queue"), table(report));
        if (!report.remarks().isEmpty()) {
            UnorderedList list = new UnorderedList();
            report.remarks().forEach(remark -> list.add(new ListItem(remark)));
            list.addClassName("remarks");
            add(new H2("To keep in mind"), list);
        }
    }

    private Component figures(OperationReport report) {
        Counts counts = report.total().counts();
        Handling handling = report.total().handling();
        Div figures = new Div(
                card(
                        Measure.VOLUME,
                        words.count(counts.opened()),
                        words.count(counts.offered()) + " offered to people"),
                card(
                        Measure.SERVICE_LEVEL,
                        share(handling.level().share()),
                        "first reply by a person, median %s, nine in ten %s"
                                .formatted(
                                        length(handling.human().median()),
                                        length(handling.human().p90()))),
                card(
                        Measure.ABANDONMENT,
                        share(counts.abandonment()),
                        counts.abandoned() == null
                                ? "not known for all days"
                                : words.count(counts.abandoned()) + " gave up"),
                satisfaction(handling),
                quality(report.quality()),
                card(
                        Measure.FIRST_CONTACT,
                        share(report.total().settledAtFirstContact()),
                        firstContact(report.total())));
        figures.addClassName("figures");
        return figures;
    }

    private String firstContact(QueueReport total) {
        String known = "%s of %s resolved are older than seven days"
                .formatted(
                        words.count(total.firstContact().mature()),
                        words.count(total.firstContact().resolved()));
        return total.settledAtFirstContact().isEmpty() ? "too young to tell: " + known : known;
    }

    private Component satisfaction(Handling handling) {
        Share share = handling.satisfied();
        ConfidenceInterval interval = share.interval(Confidence.P95);
        return card(
                Measure.SATISFACTION,
                share(share.value()),
                share.n() == 0
                        ? "nobody has rated"
                        : "%s to %s; %s of resolved rated"
                                .formatted(
                                        words.share(interval.low()),
                                        words.share(interval.high()),
                                        share(handling.responseRate())));
    }

    private Component quality(QualityReport quality) {
        Estimate mean = quality.mean();
        if (mean == null || mean.n() == 0) {
            return card(
                    Measure.QUALITY,
                    "–",
                    switch (quality.samples().size()) {
                        case 0 -> "no sample was drawn in this period";
                        case 1 -> "nothing of the sample is reviewed yet";
                        default -> "each sample stands in the workbook";
                    });
        }
        return card(
                Measure.QUALITY,
                words.share(mean.mean()),
                "%s to %s; %s reviews"
                        .formatted(
                                words.share(mean.interval().low()),
                                words.share(mean.interval().high()),
                                words.count(mean.n())));
    }

    private static Component card(Measure measure, String figure, String more) {
        Span name = new Span(measure.label());
        name.addClassName("figure-label");
        Span value = new Span(figure);
        value.addClassName("figure-value");
        Span detail = new Span(more);
        detail.addClassName("figure-more");
        Div card = new Div(name, value, detail);
        card.addClassName("figure");
        card.setTitle(measure.definition());
        return card;
    }

    private Component table(OperationReport report) {
        NativeTableRow head = new NativeTableRow();
        List.of(
                        "Queue",
                        "Volume",
                        "Offered",
                        "Handled",
                        "Abandonment",
                        "First reply, median",
                        "nine in ten",
                        "Promise",
                        "Service level",
                        "Resolution, median",
                        "CSAT",
                        "Ratings",
                        "Work")
                .forEach(heading -> {
                    NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
                    cell.addClassName(heading.equals("Queue") ? "start" : "number");
                    head.add(cell);
                });
        NativeTableBody body = new NativeTableBody();
        report.queues().forEach(queue -> body.add(row(queue)));
        NativeTableRow total = row(report.total());
        total.addClassName("total");
        body.add(total);
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("plain");
        Div scroll = new Div(table);
        scroll.addClassName("wide");
        return scroll;
    }

    private NativeTableRow row(QueueReport queue) {
        Counts counts = queue.counts();
        Handling handling = queue.handling();
        NativeTableRow row = new NativeTableRow(new NativeTableCell(queue.name()));
        List.of(
                        words.count(counts.opened()),
                        words.count(counts.offered()),
                        counts.handled() == null ? "–" : words.count(counts.handled()),
                        share(counts.abandonment()),
                        length(handling.human().median()),
                        length(handling.human().p90()),
                        length(queue.promise()),
                        share(handling.level().share()),
                        length(handling.resolution().median()),
                        share(handling.satisfied().value()),
                        words.count(handling.satisfied().n()),
                        counts.work() == null ? "–" : words.hours(counts.work()))
                .forEach(value -> {
                    NativeTableCell cell = new NativeTableCell(value);
                    cell.addClassName("number");
                    row.add(cell);
                });
        return row;
    }

    private String share(OptionalDouble share) {
        return share.isPresent() ? words.share(share.getAsDouble()) : "–";
    }

    private String length(@Nullable Duration length) {
        return length == null ? "–" : words.duration(length);
    }
}
