package dev.muster.console.today;

import com.vaadin.flow.component.html.Div;
import dev.muster.console.shell.Headline;
import dev.muster.console.shell.Words;

/// The site at one glance.
final class Headlines extends Div {

    private static final long serialVersionUID = 1;

    private final Headline waiting = new Headline("Waiting");
    private final Headline longest = new Headline("Longest wait");
    private final Headline level = new Headline("First replies in time");
    private final Headline offered = new Headline("Offered today");
    private final Headline people = new Headline("People serving");
    private final Words words;

    Headlines(Words words) {
        this.words = words;
        addClassName("headlines");
        add(waiting, longest, level, offered, people);
    }

    void show(Board board) {
        long late = board.late();
        waiting.show(words.count(board.waiting()), words.count(board.active()) + " with agents", false);
        longest.show(
                board.waiting() == 0 ? "–" : words.duration(board.longestWait()),
                late == 0 ? "within every promise" : late == 1 ? "1 queue late" : late + " queues late",
                late > 0);
        level.show(
                board.share().isPresent() ? words.share(board.share().getAsDouble()) : "–",
                "of " + words.count(counted(board)) + " today",
                false);
        offered.show(words.count(board.offeredToday()), words.count(board.abandonedToday()) + " given up", false);
        people.show(words.count(board.serving()), "of " + words.count(board.atWork()) + " signed in", false);
    }

    private static long counted(Board board) {
        return board.level().replied() + board.level().overdue() + board.level().givenUpLate();
    }
}
