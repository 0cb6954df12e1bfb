package dev.muster.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/// The arrows of the design as allow-lists: what each module may use of Muster, and what the cores may use at all.
///
/// @param root the package above the modules, so that the same rules can be held against planted violations
record Arrows(String root) {

    private static final String[] LANGUAGE = {"java..", "org.jspecify.annotations.."};

    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    ArchRule forecastingUsesNothing() {
        return core("forecasting", new String[0]);
    }

    ArchRule qaUsesTheSharedWords() {
        return core("qa", new String[0], "forecasting");
    }

    ArchRule schedulerUsesForecastingsWordsAndStaffing() {
        return core(
                "scheduler",
                new String[] {"ai.timefold.solver..", "org.slf4j.."},
                "forecasting",
                "forecasting.staffing",
                "forecasting.simulation");
    }

    ArchRule rostersKnowNoSolver() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".scheduler.roster..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.timefold..", root + ".scheduler.solve..");
    }

    ArchRule sqlUsesTheCores() {
        return module("sql", "forecasting..", "qa..", "scheduler..");
    }

    ArchRule ingestUsesSqlAndWords() {
        return module("ingest", "sql..", "forecasting", "scheduler.roster..");
    }

    /// A core is pure: it asks no clock and draws no chance but from a seed it was given.
    ArchRule coresHaveNoClockAndNoHiddenChance() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".forecasting..", root + ".qa..", root + ".scheduler..")
                .should()
                .callMethodWhere(new Impure())
                .orShould()
                .callConstructor(java.util.Random.class);
    }

    /// Only one module writes SQL or speaks to the driver.
    ArchRule onlySqlKnowsTheDatabase() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".sql.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.r2dbc..",
                        "org.springframework.r2dbc..",
                        "java.sql..",
                        "org.postgresql..",
                        "org.flywaydb..");
    }

    Stream<ArchRule> all() {
        return Stream.of(
                forecastingUsesNothing(),
                qaUsesTheSharedWords(),
                schedulerUsesForecastingsWordsAndStaffing(),
                rostersKnowNoSolver(),
                sqlUsesTheCores(),
                ingestUsesSqlAndWords(),
                coresHaveNoClockAndNoHiddenChance(),
                onlySqlKnowsTheDatabase());
    }

    /// A core may use the language, its own packages, the libraries named and the packages of Muster named, nothing
    /// else.
    private ArchRule core(String module, String[] libraries, String... others) {
        return classes()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        Stream.of(Stream.of(LANGUAGE), Stream.of(libraries), ours(module + ".."), ours(others))
                                .flatMap(packages -> packages)
                                .toArray(String[]::new)));
    }

    /// A module may use any library, but of Muster only the packages named.
    private ArchRule module(String module, String... others) {
        DescribedPredicate<JavaClass> library = not(resideInAPackage(root + ".."));
        return classes()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .onlyDependOnClassesThat(library.or(resideInAnyPackage(
                        Stream.concat(ours(module + ".."), ours(others)).toArray(String[]::new))));
    }

    private Stream<String> ours(String... packages) {
        return Arrays.stream(packages).map(name -> root + "." + name);
    }

    private static final class Impure extends DescribedPredicate<JavaAccess<?>> {

        Impure() {
            super("asks the clock, the environment or an unseeded source of chance");
        }

        @Override
        public boolean test(JavaAccess<?> call) {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            return (owner.startsWith("java.time.") && CLOCKS.contains(name))
                    || (owner.equals("java.lang.System") && (CLOCKS.contains(name) || name.equals("getenv")))
                    || (owner.equals("java.lang.Math") && name.equals("random"))
                    || owner.equals("java.util.concurrent.ThreadLocalRandom");
        }
    }
}
