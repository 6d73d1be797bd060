package dev.lucia.deploy.model;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The boundaries of the module and of its packages. */
class ModuleTest {
    private static final String ROOT = "dev.lucia.deploy.model";
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void noPackageBelowKnowsTheDeployment() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".value..", ROOT + ".source..", ROOT + ".setting..", ROOT + ".envfile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".schema..", ROOT + ".constraint..")
                .check(MODULE);
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".schema..", ROOT + ".constraint..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(MODULE);
    }

    @Test
    void theModelKnowsNoOtherRoom() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.lucia.deploy.render..", "dev.lucia.deploy.validate..", "dev.lucia.deploy.probe..")
                .check(MODULE);
    }

    @Test
    void theModelKnowsOnlyTheLibrariesItNames() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        ROOT + "..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "jakarta.validation..",
                        "org.hibernate.validator..",
                        "org.apache.commons.text..",
                        "org.snakeyaml.engine.v2..",
                        "org.jspecify.annotations..",
                        "io.soabase.recordbuilder..",
                        "javax.annotation.processing..")
                .check(MODULE);
    }

    @Test
    void onlyTheReaderOfYamlKnowsTheParser() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".source..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.snakeyaml..", "tools.jackson.dataformat..")
                .check(MODULE);
    }

    @Test
    void everyPackageIsNullMarked() throws Exception {
        Set<String> packages =
                MODULE.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        for (String name : packages) {
            assertTrue(
                    Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class),
                    name + " is not @NullMarked");
        }
    }

    @Test
    void thePublicTypesOfTheModelItselfAreTheseAndTheirBuilders() {
        Set<String> names = MODULE.stream()
                .filter(type -> type.getPackageName().equals(ROOT))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.endsWith("Builder"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                new TreeSet<>(Set.of(
                        "ApplicationConfiguration",
                        "CiCdConfiguration",
                        "ContainerLimits",
                        "ContainerResources",
                        "Deployment",
                        "DeploymentReader",
                        "DeploymentSchema",
                        "DockerDeploymentConfiguration",
                        "ExtraSetting",
                        "IngressConfiguration",
                        "IngressTls",
                        "InvalidDeploymentException",
                        "KubernetesDeploymentConfiguration",
                        "PersistenceConfiguration",
                        "Problem",
                        "RedisConfiguration",
                        "ResourceAmounts",
                        "SecretNames",
                        "ServiceConfiguration",
                        "SystemdDeploymentConfiguration",
                        "VolumeMount")),
                names);
    }

    @Test
    void nothingPrintsExitsOrLogs() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MODULE);
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(MODULE);
        noClasses().should().callMethod(System.class, "exit", int.class).check(MODULE);
        noClasses().should().callMethod(Runtime.class, "exit", int.class).check(MODULE);
        noClasses().should().callMethod(Runtime.class, "halt", int.class).check(MODULE);
    }

    @Test
    void nothingKnowsTheClockOrChance() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.time..")
                .check(MODULE);
    }

    @Test
    void nothingAsksTheMachineOrItsLanguage() {
        noClasses()
                .should()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "lineSeparator")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(MODULE);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(MODULE);
        noFields()
                .that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .haveRawType(describe(
                        "arrays or mutable collections",
                        type -> (type.isArray() && !type.getName().startsWith("[Ldev.lucia"))
                                || type.isAssignableTo(java.util.concurrent.atomic.AtomicReference.class)
                                || Set.of(
                                                "java.util.ArrayList",
                                                "java.util.HashMap",
                                                "java.util.HashSet",
                                                "java.lang.StringBuilder")
                                        .contains(type.getName())))
                .check(MODULE);
    }
}
