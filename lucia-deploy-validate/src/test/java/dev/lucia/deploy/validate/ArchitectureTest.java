package dev.lucia.deploy.validate;

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
            .importPackages("dev.lucia.deploy.validate");

    @Test
    void everythingIsLookedAt() {
        assertFalse(CLASSES.isEmpty());
    }

    @Test
    void validateKnowsModelAndNoSibling() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.lucia.deploy.render..", "dev.lucia.deploy.probe..")
                .check(CLASSES);
    }

    @Test
    void onlySourcesAndTheCommandTouchTheDisk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lucia.deploy.validate.source..")
                .and()
                .doNotHaveSimpleName("ValidateCommand")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Files.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.channels..")
                .check(CLASSES);
    }

    @Test
    void nothingIsContacted() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.net.Socket.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.net.URL.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .check(CLASSES);
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching("dev.lucia.deploy.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void familiesOfRulesDoNotKnowEachOther() {
        slices().matching("dev.lucia.deploy.validate.rule.(*)..")
                .namingSlices("family $1")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandEndsTheProcessOrPrints() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ValidateCommand")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void nothingAsksTheClockOrTheLocale() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.time..")
                .check(CLASSES);
    }
}
