package dev.muster.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs a short program to its end.
final class Command {

    /// @param output standard output and error as they came
    record Outcome(int exitCode, String output) {

        boolean ok() {
            return exitCode == 0;
        }

        /// What a message for people ends with.
        String lastLine() {
            return output.lines().reduce((first, second) -> second).orElse("no message");
        }
    }

    private Command() {}

    /// @param program   with what must stand before the arguments
    static Outcome run(List<String> program, String... arguments) {
        List<String> command =
                Stream.concat(program.stream(), Arrays.stream(arguments)).toList();
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            // Messages are looked at, so they must not come in the language of whoever started Muster.
            builder.environment().putAll(Map.of("LC_ALL", "C", "LANG", "C"));
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running %s.".formatted(command), e);
        }
    }
}
