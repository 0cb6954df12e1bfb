package dev.muster.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Runs a short program to its end.
final class Command {

    /// @param output standard output and error as they came
    record Outcome(int exitCode, String output) {

        boolean ok() {
            return exitCode == 0;
        }
    }

    private Command() {}

    static Outcome run(List<String> command) {
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
