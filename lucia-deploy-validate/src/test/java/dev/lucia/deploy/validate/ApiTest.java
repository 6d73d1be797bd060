package dev.lucia.deploy.validate;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a caller may build upon: the packages named here, and nothing that is public for our other packages alone. */
class ApiTest {
    private static final String ROOT = "dev.lucia.deploy.validate";
    private static final Set<String> API =
            Set.of(ROOT, ROOT + ".finding", ROOT + ".report", ROOT + ".rule", ROOT + ".source");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void theApiShowsNothingThatIsNone() {
        noCodeUnits()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(API.toArray(String[]::new))
                .should(have(describe("types that are no part of the API", ApiTest::showsOthers)))
                .check(CLASSES);
    }

    @Test
    void javadocAndTheComparisonOfReleasesShowThePackagesNamedHere() throws IOException {
        assertEquals(API, namedInThePom("<include>(%s[/a-z]*)/\\*\\.java</include>", ROOT.replace('.', '/')));
        assertEquals(API, namedInThePom("<include>(%s[.a-z]*)</include>", ROOT));
    }

    private static boolean showsOthers(JavaCodeUnit unit) {
        return unit.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getPackageName)
                .anyMatch(name -> name.startsWith(ROOT) && !API.contains(name));
    }

    private static Set<String> namedInThePom(String pattern, String root) throws IOException {
        return Pattern.compile(pattern.formatted(Pattern.quote(root)))
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(match -> match.group(1).replace('/', '.'))
                .collect(toSet());
    }
}
