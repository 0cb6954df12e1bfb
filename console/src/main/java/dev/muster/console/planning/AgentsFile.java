package dev.muster.console.planning;

import dev.muster.forecasting.AgentId;
import dev.muster.scheduler.roster.Agent;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The agents file: one line a person, as `console/docs/agents-file.md` describes it.
public final class AgentsFile {

    private AgentsFile() {}

    /// @param zone the clock the times in the file are read on
    /// @return at least one agent, in the order of the file
    /// @throws WrongInput where the file is missing, empty or malformed: names file, line, value and rule
    /// @throws IOException where a file that is there cannot be read
    public static List<Agent> read(Path file, ZoneId zone) throws IOException {
        List<String> lines = lines(file);
        int head = 0;
        while (head < lines.size() && isSkipped(lines.get(head))) {
            head++;
        }
        if (head == lines.size()) {
            throw WrongInput.of(file, "must have a line of column names and a line for each agent; it is empty.");
        }
        List<AgentColumn> columns = columns(file, head + 1, lines.get(head));
        List<Agent> agents = agents(file, zone, columns, lines.subList(head + 1, lines.size()), head + 2);
        if (agents.isEmpty()) {
            throw WrongInput.of(file, "must name at least one agent; there is no line below the column names.");
        }
        return agents;
    }

    private static List<Agent> agents(
            Path file, ZoneId zone, List<AgentColumn> columns, List<String> lines, int firstNumber) {
        List<Agent> agents = new ArrayList<>();
        Map<AgentId, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isSkipped(lines.get(i))) {
                continue;
            }
            int number = firstNumber + i;
            Agent agent = agent(file, number, columns, lines.get(i), zone);
            Integer before = seen.put(agent.id(), number);
            if (before != null) {
                throw WrongInput.of(
                        file,
                        number,
                        "agent '%s' must be listed once; line %d has it too.".formatted(agent.id(), before));
            }
            agents.add(agent);
        }
        return agents;
    }

    private static Agent agent(Path file, int number, List<AgentColumn> columns, String line, ZoneId zone) {
        try {
            return new AgentLine(columns, CsvRecord.split(line)).agent(zone);
        } catch (IllegalArgumentException wrong) {
            throw WrongInput.of(file, number, String.valueOf(wrong.getMessage()));
        }
    }

    private static List<AgentColumn> columns(Path file, int number, String line) {
        List<AgentColumn> columns = new ArrayList<>();
        for (String heading : CsvRecord.split(line)) {
            AgentColumn column = AgentColumn.named(heading)
                    .orElseThrow(() -> WrongInput.of(
                            file, number, "column '%s' must be one of %s.".formatted(heading, headings())));
            if (columns.contains(column)) {
                throw WrongInput.of(file, number, "column '%s' must stand once.".formatted(heading));
            }
            columns.add(column);
        }
        for (AgentColumn column : AgentColumn.values()) {
            if (column.isRequired() && !columns.contains(column)) {
                throw WrongInput.of(file, number, "column '%s' is missing.".formatted(column.heading()));
            }
        }
        return columns;
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw WrongInput.of(file, "there must be a file of that name.");
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() || !lines.getFirst().startsWith("\uFEFF") ? lines : withoutMark(lines);
        } catch (CharacterCodingException wrong) {
            throw WrongInput.of(file, "must be text in UTF-8.");
        }
    }

    /// Spreadsheet programs put a byte order mark in front.
    private static List<String> withoutMark(List<String> lines) {
        List<String> clean = new ArrayList<>(lines);
        clean.set(0, lines.getFirst().substring(1));
        return clean;
    }

    private static boolean isSkipped(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private static String headings() {
        return String.join(
                ", ",
                Arrays.stream(AgentColumn.values()).map(AgentColumn::heading).toList());
    }
}
