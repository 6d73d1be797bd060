package dev.lucia.deploy.probe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The directions of the house, for this module: what may know what. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.lucia.deploy.probe");

    @Test
    void everythingIsLookedAt() {
        assertFalse(CLASSES.isEmpty());
    }

    @Test
    void probeKnowsModelAndNoSibling() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.lucia.deploy.validate..", "dev.lucia.deploy.render..")
                .check(CLASSES);
    }

    @Test
    void onlyTheNetworkRoomKnowsItsLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lucia.deploy.probe.net..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .check(CLASSES);
    }

    @Test
    void whoPrintsKnowsOnlyWhatWasFound() {
        noClasses()
                .that()
                .resideInAPackage("dev.lucia.deploy.probe.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.lucia.deploy.probe", "dev.lucia.deploy.probe.check..", "dev.lucia.deploy.probe.net..")
                .check(CLASSES);
    }

    @Test
    void whoObservesDoesNotJudge() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.lucia.deploy.probe.net..", "dev.lucia.deploy.probe.outcome..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.lucia.deploy.probe", "dev.lucia.deploy.probe.check..", "dev.lucia.deploy.probe.report..")
                .check(CLASSES);
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching("dev.lucia.deploy.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheChecksOfTheMachineAndTheCommandTouchTheDisk() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(Machine|EnvValues|ProbeInputs)(\\$.*)?")
                .and()
                .doNotImplement("dev.lucia.deploy.probe.check.LocalCheck")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Files.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandEndsTheProcessOrPrints() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ProbeCommand")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "getenv")
                .check(CLASSES);
    }

    @Test
    void nothingAsksTheClockOrTheLocale() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .check(CLASSES);
    }
}
