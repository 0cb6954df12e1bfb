package dev.muster.console.command;

import dev.muster.console.planning.Plan;
import dev.muster.console.planning.PlanRequest;
import dev.muster.console.planning.Planning;
import dev.muster.console.planning.QueueInput;
import dev.muster.console.planning.SampleAgents;
import dev.muster.console.planning.Score;
import dev.muster.console.planning.WrongInput;
import dev.muster.console.reports.PlanSources;
import dev.muster.console.reports.PlanSources.Choice;
import dev.muster.console.reports.PlanWorkbook;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `muster plan`: arrivals and people in; forecast, staffing, schedule and workbook out; no database. With
/// `--sample-agents` it writes an agents file instead.
@Command(
        name = "plan",
        description = "Forecast, staff and schedule some days from files, and write a workbook.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer> {

    private static final int MOST_SAMPLES = 100_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "The workbook (.xlsx), or the sample agents (.csv).")
    private @Nullable Path out;

    @Option(
            names = "--sample-agents",
            paramLabel = "N",
            description = "Write an agents file of N invented people instead of a plan.")
    private @Nullable String sampleAgents;

    @Option(
            names = "--skills",
            paramLabel = "SKILL",
            split = ",",
            defaultValue = "all",
            description =
                    "Skills of the sample agents: the queues of the arrivals file (default: ${DEFAULT-VALUE}, the queue of a"
                            + " file that tells none apart).")
    private List<String> skills = List.of("all");

    @Override
    public Integer call() {
        Quiet.libraries();
        try {
            String wrote = sampleAgents == null ? plan() : sample(new OptionText("--sample-agents", sampleAgents));
            spec.commandLine().getOut().println(wrote);
            spec.commandLine().getOut().flush();
            return 0;
        } catch (WrongInput wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        } catch (IOException broken) {
            throw new ParameterException(
                    spec.commandLine(), "A file could not be read or written: " + broken.getMessage(), broken);
        }
    }

    private String sample(OptionText count) throws IOException {
        int people = count.between(1, MOST_SAMPLES);
        CompleteFile file = CompleteFile.at(PlanOptions.needed("--out", out), ".csv");
        List<String> lines = SampleAgents.lines(people, seed, skillIds());
        file.write(stream -> stream.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        return "Wrote %s: %d invented people.".formatted(file.place(), people);
    }

    private List<SkillId> skillIds() {
        try {
            return skills.stream().map(SkillId::new).distinct().toList();
        } catch (IllegalArgumentException wrong) {
            throw new WrongInput("--skills: " + wrong.getMessage());
        }
    }

    private String plan() throws IOException {
        CompleteFile file = CompleteFile.at(PlanOptions.needed("--out", out), ".xlsx");
        Period period = options.period();
        PlanFiles files = options.files();
        PlanProgress progress = new PlanProgress(spec.commandLine().getErr());
        List<QueueInput> queues = files.queues(options.interval(), period.from(), options.staffing());
        PlanRequest request = new PlanRequest(
                period, files.zone(), queues, files.agentsFor(queues), List.of(), options.effort(), seed);
        Plan plan = new Planning().plan(request, progress);
        PlanWorkbook workbook = new PlanWorkbook(plan, sources(files));
        file.write(workbook::write);
        return "Wrote %s: %s".formatted(file.place(), outcome(plan));
    }

    private PlanSources sources(PlanFiles files) {
        List<Choice> choices = new ArrayList<>(options.choices());
        choices.add(new Choice("Seed", Long.toString(seed), "Of everything random."));
        return new PlanSources(
                String.valueOf(files.arrivals().getFileName()),
                String.valueOf(files.agents().getFileName()),
                choices);
    }

    private static String outcome(Plan plan) {
        StringBuilder outcome =
                new StringBuilder("%d shifts, %s of the requirement covered, %d stretches short of people."
                        .formatted(
                                plan.roster().shifts().size(),
                                PlanProgress.percent(plan.solution().coverage().share()),
                                plan.gaps().size()));
        plan.queues().forEach(queue -> {
            Score score = queue.score();
            if (score != null) {
                outcome.append(
                        " WAPE of queue %s %s".formatted(queue.input().queue(), PlanProgress.percent(score.wape())));
                Double before = score.weekBeforeWape();
                outcome.append(
                        before == null ? "." : ", of the week before %s.".formatted(PlanProgress.percent(before)));
            }
        });
        return outcome.toString();
    }
}
