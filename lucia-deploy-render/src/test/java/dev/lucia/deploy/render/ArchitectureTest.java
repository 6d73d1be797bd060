package dev.lucia.deploy.render;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.lucia.deploy.render.tree.PrivateFile;
import dev.lucia.deploy.render.tree.TreeWriter;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The directions of the house, for this module: what may know what. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.lucia.deploy.render");

    /** The packages of the targets: those that hold a renderer. */
    private static final Set<String> TARGETS = CLASSES.stream()
            .filter(type -> type.getSimpleName().matches(".+Renderer"))
            .map(JavaClass::getPackageName)
            .collect(toSet());

    /** Puts a class to the target whose package it is in. */
    private static final class TargetOfClass implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return TARGETS.contains(name) ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the targets";
        }
    }

    @Test
    void everythingIsLookedAt() {
        assertFalse(CLASSES.isEmpty());
    }

    @Test
    void renderKnowsModelAndNoSibling() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.lucia.deploy.validate..", "dev.lucia.deploy.probe..")
                .check(CLASSES);
    }

    @Test
    void onlyTheTemplateRoomKnowsPebble() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lucia.deploy.render.template..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.pebbletemplates..")
                .check(CLASSES);
    }

    @Test
    void onlyTheTreeTouchesTheDisk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lucia.deploy.render.tree..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Files.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.channels..")
                .check(CLASSES);
    }

    /** Secrets are read and written there alone, so that no renderer can come to hold one. */
    @Test
    void onlyTheCommandKnowsMigration() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lucia.deploy.render.migrate..")
                .and()
                .haveNameNotMatching(".*\\.render\\.(MigrateCommand(\\$.*)?|Commands)")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.lucia.deploy.render.migrate..")
                .check(CLASSES);
    }

    @Test
    void migrationKnowsNoTargetAndNoFile() {
        noClasses()
                .that()
                .resideInAPackage("dev.lucia.deploy.render.migrate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.lucia.deploy.render",
                        "dev.lucia.deploy.render.docker..",
                        "dev.lucia.deploy.render.helm..",
                        "dev.lucia.deploy.render.manifests..",
                        "dev.lucia.deploy.render.systemd..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(PrivateFile.class, TreeWriter.class)
                .check(CLASSES);
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching("dev.lucia.deploy.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void targetsDoNotKnowEachOther() {
        assertEquals(Targets.all().size(), TARGETS.size(), "each target is a package with its renderer");
        slices().assignedFrom(new TargetOfClass())
                .namingSlices("target $1")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandsEndTheProcessOrPrint() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.render\\.(RegenerateCommand|MigrateCommand|Commands)")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void nothingAsksTheClockTheLocaleOrTheHost() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.time..", "java.net..")
                .check(CLASSES);
    }
}
