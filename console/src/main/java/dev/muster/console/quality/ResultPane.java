package dev.muster.console.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.muster.console.shell.Words;
import dev.muster.forecasting.AgentId;
import dev.muster.sql.review.SampleHead;
import java.util.List;
import java.util.function.Function;

/// What a sample says: the mean score of the whole, then section by section and agent by agent, each with the interval
/// in which the true one lies.
final class ResultPane extends Div {

    private static final long serialVersionUID = 1;

    private final transient Words words;

    ResultPane(SamplePage page, SamplePage.Chosen chosen, Words words) {
        this.words = words;
        addClassName("results");
        SampleResult result = chosen.result();
        add(about(page, result.sample()));
        if (chosen.whole()) {
            add(whole(result));
        }
        if (result.reviews().isEmpty()) {
            add(quiet("No review is finished yet. Scores by section and by agent appear here with the first."));
            return;
        }
        Div tables = new Div();
        tables.addClassName("result-tables");
        if (chosen.whole()) {
            tables.add(table("By section", "Section", result.sections(), it -> it.name()));
        }
        MarkWords names = new MarkWords(page.directory());
        tables.add(table("By agent", "Agent", result.agents(), (AgentId agent) -> names.agent(agent)));
        add(tables);
        add(remark(chosen));
    }

    private Component about(SamplePage page, SampleHead sample) {
        return new Paragraph(
                "%s conversations that a person answered were closed %s in %s. %s of them were drawn at random with the seed %d%s; the same seed draws the same ones."
                        .formatted(
                                words.count(sample.population()),
                                PeriodWords.of(sample.period(), words),
                                page.queues(sample),
                                words.count(sample.size()),
                                sample.seed(),
                                sample.drawnBy() == null
                                        ? ""
                                        : " by " + page.names().getOrDefault(sample.drawnBy(), sample.drawnBy())));
    }

    private Component whole(SampleResult result) {
        SampleHead sample = result.sample();
        Div cards = new Div(
                card(
                        "Mean score",
                        words.share(result.whole().mean()),
                        result.whole().n() == 0
                                ? "no review is finished"
                                : "true mean %s with 95\u202f%% confidence".formatted(interval(result.whole()))),
                card(
                        "Reviewed",
                        "%s of %s".formatted(words.count(sample.finished()), words.count(sample.reviews())),
                        sample.finished() < sample.reviews()
                                ? "figures are provisional until all are"
                                : "the sample is complete"),
                card(
                        "Failed by a critical line",
                        words.count(result.failed()),
                        result.whole().n() == 0
                                ? "no review is finished"
                                : words.share((double) result.failed()
                                                / result.whole().n()) + " of those reviewed"));
        cards.addClassName("figures");
        return cards;
    }

    private static Component card(String label, String figure, String more) {
        Span value = new Span(figure);
        value.addClassName("figure-value");
        Span name = new Span(label);
        name.addClassName("figure-label");
        Span detail = new Span(more);
        detail.addClassName("figure-more");
        Div card = new Div(name, value, detail);
        card.addClassName("figure");
        return card;
    }

    private <T> Component table(
            String title, String heading, List<SampleResult.Part<T>> parts, Function<T, String> name) {
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of(heading, "Score", "95\u202f% interval", "", "Reviews")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.addClassName(column.equals(heading) ? "start" : "number");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        for (SampleResult.Part<T> part : parts) {
            body.add(row(name.apply(part.of()), part.estimate()));
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("plain");
        return new Div(new H2(title), table);
    }

    private NativeTableRow row(String name, Estimate estimate) {
        NativeTableCell bar = new NativeTableCell(bar(estimate));
        bar.addClassName("bar-cell");
        NativeTableRow row = new NativeTableRow(
                new NativeTableCell(name),
                number(words.share(estimate.mean())),
                number(estimate.n() == 0 ? "–" : interval(estimate)),
                bar,
                number(words.count(estimate.n())));
        return row;
    }

    private static NativeTableCell number(String words) {
        NativeTableCell cell = new NativeTableCell(words);
        cell.addClassName("number");
        return cell;
    }

    /// From 0 to 100 %: the interval as a bar, the mean as a stroke.
    private static Component bar(Estimate estimate) {
        Div bar = new Div();
        bar.addClassName("interval");
        bar.getElement().setAttribute("aria-hidden", "true");
        if (estimate.n() > 0) {
            Div range = new Div();
            range.addClassName("interval-range");
            range.getStyle()
                    .set("left", percent(estimate.interval().low()))
                    .set("right", percent(1 - estimate.interval().high()));
            Div mean = new Div();
            mean.addClassName("interval-mean");
            mean.getStyle().set("left", percent(estimate.mean()));
            bar.add(range, mean);
        }
        return bar;
    }

    private static String percent(double share) {
        return "%.2f%%".formatted(share * 100).replace(',', '.');
    }

    private String interval(Estimate estimate) {
        return "%s to %s"
                .formatted(
                        words.share(estimate.interval().low()),
                        words.share(estimate.interval().high()));
    }

    private static Component remark(SamplePage.Chosen chosen) {
        return quiet((chosen.whole()
                        ? "The sample holds for the whole it was drawn from, not for one agent. "
                        : "You see the reviews your grants open; the figures of the whole are open to those whose grants reach all its queues. ")
                + "An agent's figure rests on a few conversations: the true mean lies somewhere in the interval,"
                + " and two agents whose intervals overlap cannot be told apart by it.");
    }

    private static Component quiet(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
