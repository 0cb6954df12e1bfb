package dev.muster.ingest.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Kills the server and PostgreSQL under load, again and again, and tells what that did to the events.
@Command(name = "bench faults", sortOptions = false)
public final class FaultsBench implements Callable<Integer> {

    private static final int WRONG_INPUT = 2;
    private static final int LEAST_KILLS = 20;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "At least this long, and at least 20 kills (default: 3).")
    private int minutes = 3;

    @Option(names = "--seed", paramLabel = "S", description = "Of the moments of the kills (default: 1).")
    private long seed = 1;

    public static void main(String[] args) {
        System.exit(new CommandLine(new FaultsBench())
                .setParameterExceptionHandler((problem, _) -> {
                    System.err.println(problem.getMessage());
                    return WRONG_INPUT;
                })
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (minutes < 1) {
            System.err.println("Minutes (%d) must be at least 1.".formatted(minutes));
            return WRONG_INPUT;
        }
        Path folder = Files.createTempDirectory("muster-faults");
        Stored stored = new Faults(folder, seed, System.err::println).run(LEAST_KILLS, Duration.ofMinutes(minutes));
        System.out.println(stored.line());
        if (stored.isSound()) {
            Folders.delete(folder);
        } else {
            System.err.println("The data are left in " + folder);
        }
        return stored.isSound() ? 0 : 1;
    }
}
