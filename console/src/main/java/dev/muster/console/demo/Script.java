package dev.muster.console.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What agent and customer will say to each other in one conversation, with slots still open.
final class Script {

    /// One thing the agent says, and the customer's reply.
    ///
    /// @param agent    the agent's words
    /// @param customer the customer's words; null where the agent goes on
    /// @param effort   of the agent's reply, 1 being an ordinary one
    record Exchange(String agent, @Nullable String customer, double effort) {}

    /// A greeting is quick.
    private static final double FIRST = 0.3;

    private final Words words;
    private final Topic topic;
    private final Dice dice;
    private final int firstQuestion;

    Script(Words words, Topic topic, Dice dice) {
        this.words = words;
        this.topic = topic;
        this.dice = dice;
        firstQuestion = dice.whole(0, Math.max(0, topic.questions().size() - 1));
    }

    /// From the agent's greeting to the customer's thanks.
    ///
    /// @param waited whether the customer had to wait long
    Deque<Exchange> first(boolean waited) {
        Deque<Exchange> exchanges = new ArrayDeque<>();
        String greeting = one("agent greetings") + (waited ? " " + one("sorry for the wait") : "");
        int questions = topic.questions().isEmpty() ? 0 : dice.weighted(0.38, 0.54, 0.08);
        for (int i = 0; i < Math.min(questions, topic.questions().size()); i++) {
            Topic.Pair pair = question(i);
            String opening = i == 0 ? greeting + sorry() + " " : "";
            exchanges.add(new Exchange(opening + pair.question(), pair.answer(), i == 0 ? FIRST : 0.8));
        }
        if (exchanges.isEmpty()) {
            exchanges.add(new Exchange(greeting + " " + one("holding"), null, FIRST));
        } else if (dice.chance(0.1)) {
            exchanges.add(new Exchange(one("holding"), null, 0.4));
        }
        solve(exchanges);
        return exchanges;
    }

    /// From the second agent's greeting on, after a transfer.
    Deque<Exchange> second() {
        Deque<Exchange> exchanges = new ArrayDeque<>();
        exchanges.add(new Exchange(one("second agent greetings"), null, FIRST));
        solve(exchanges);
        return exchanges;
    }

    /// After the customer came back.
    Deque<Exchange> again() {
        Deque<Exchange> exchanges = new ArrayDeque<>();
        exchanges.add(new Exchange(one("agent greetings") + " " + one("sorry"), null, FIRST));
        exchanges.add(new Exchange(one("fixed after all"), one("thanks"), 1.3));
        return exchanges;
    }

    String transfer() {
        return one("transfer");
    }

    String goodbye() {
        return one("goodbyes");
    }

    String one(String list) {
        return dice.pick(words.list(list));
    }

    String opening() {
        return dice.pick(topic.openings());
    }

    String automatic() {
        return dice.pick(topic.automatic());
    }

    private void solve(Deque<Exchange> exchanges) {
        String solution = dice.pick(topic.solutions());
        if (!topic.followUps().isEmpty() && dice.chance(0.3)) {
            Topic.Pair pair = dice.pick(topic.followUps());
            exchanges.add(new Exchange(solution, pair.question(), 1.3));
            exchanges.add(new Exchange(pair.answer(), one("thanks"), 0.8));
        } else if (dice.chance(0.35)) {
            exchanges.add(new Exchange(solution + " " + one("anything else"), one("yes that was all"), 1.35));
        } else {
            boolean grudging = topic.mood() < -0.4 && dice.chance(0.35);
            exchanges.add(new Exchange(solution, one(grudging ? "grudging" : "thanks"), 1.3));
        }
    }

    private Topic.Pair question(int which) {
        List<Topic.Pair> pairs = topic.questions();
        return pairs.get((firstQuestion + which) % pairs.size());
    }

    private String sorry() {
        return topic.mood() < -0.25 && dice.chance(0.75) ? " " + one("sorry") : "";
    }
}
