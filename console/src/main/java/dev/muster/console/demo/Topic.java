package dev.muster.console.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What customers come with, and what is said about it. Lines hold slots such as `{product}`.
///
/// @param intent     its label
/// @param weight     how often it comes, relative to the other topics of its queue
/// @param automation share that automation resolves alone
/// @param mood       how customers feel at first, -1 to 1
/// @param openings   how customers begin
/// @param questions  what agents ask, with the customer's answer
/// @param solutions  what agents do about it
/// @param followUps  what customers ask on, with the agent's answer
/// @param automatic  automation's own answers
record Topic(
        String intent,
        double weight,
        double automation,
        double mood,
        List<String> openings,
        List<Pair> questions,
        List<String> solutions,
        List<Pair> followUps,
        List<String> automatic) {

    private static final Pattern HEAD = Pattern.compile("\\[(\\w+)] weight=(\\S+) automation=(\\S+) mood=(\\S+)");

    /// A question and its answer.
    record Pair(String question, String answer) {

        private static Pair of(String line) {
            String[] parts = line.split(" => ", 2);
            return new Pair(parts[0], parts[1]);
        }
    }

    /// The topics of a queue, from `talk/QUEUE.txt`.
    static List<Topic> of(String queue) {
        List<Topic> topics = new ArrayList<>();
        for (String line : Words.linesOf("talk/" + queue + ".txt")) {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                topics.add(headed(head));
            } else {
                topics.getLast().add(line.charAt(0), line.substring(1).strip());
            }
        }
        return topics;
    }

    private static Topic headed(Matcher head) {
        return new Topic(
                head.group(1),
                Double.parseDouble(head.group(2)),
                Double.parseDouble(head.group(3)),
                Double.parseDouble(head.group(4)),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private void add(char kind, String text) {
        switch (kind) {
            case '>' -> openings.add(text);
            case '?' -> questions.add(Pair.of(text));
            case '!' -> solutions.add(text);
            case '+' -> followUps.add(Pair.of(text));
            case '@' -> automatic.add(text);
            default ->
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "A line of a topic must begin with one of >?!+@ (%s).", text));
        }
    }
}
