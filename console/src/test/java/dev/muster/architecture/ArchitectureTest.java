package dev.muster.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.muster");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    static Stream<ArchRule> arrows() {
        return new Arrows("dev.muster").all();
    }

    static Stream<ArchRule> arrowsOverPlantedClasses() {
        return new Arrows("planted").all();
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void holds(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("arrowsOverPlantedClasses")
    void seesThePlantedViolation(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }
}
