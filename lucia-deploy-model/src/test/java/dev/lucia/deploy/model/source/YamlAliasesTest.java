package dev.lucia.deploy.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class YamlAliasesTest {
    @Test
    void aliasesStandForTheirAnchors() {
        YamlText yaml = read("""
                common: &common
                  restart: always
                  ports: &ports [1, 2]
                a: *common
                b: {more: *ports}
                """);

        assertEquals(List.of(), yaml.problems());
        JsonNode root = yaml.documents().get(0).root();
        assertEquals("always", root.at("/a/restart").asString());
        assertEquals(2, root.at("/b/more/1").asInt());
        assertEquals(
                new Position(4, 4),
                yaml.documents().get(0).nearest("/a/restart").value());
    }

    @Test
    void mergeKeysGiveWayToTheMappingsOwn() {
        YamlText yaml = read("""
                one: &one {a: 1, b: 1}
                two: &two {b: 2, c: 2}
                both: {<<: [*one, *two], a: 3}
                """);

        assertEquals(List.of(), yaml.problems());
        assertEquals(
                "{\"a\":3,\"b\":1,\"c\":2}",
                yaml.documents().get(0).root().get("both").toString());
    }

    @Test
    void tagsAreLookedPast() {
        YamlText yaml = read("a: !reset null\nb: !!str &x 12\nc: *x\n");

        assertEquals(List.of(), yaml.problems());
        assertEquals("12", yaml.documents().get(0).root().get("c").asString());
    }

    @Test
    void anAliasOfNothingAndOfItselfIsAProblem() {
        assertEquals(
                List.of("1:4 REFERENCE", "2:8 REFERENCE"),
                read("a: *none\nb: &b [*b]\n").problems().stream()
                        .map(problem -> problem.position() + " " + problem.kind())
                        .toList());
    }

    @Test
    void aBombIsOneProblemAndCostsNothing() {
        String bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
                + IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> "a" + i + ": &a" + i + " ["
                                + "*a%d, ".formatted(i - 1).repeat(9) + "*a" + (i - 1) + "]\n")
                        .collect(Collectors.joining());

        List<YamlProblem> problems = read(bomb).problems();

        assertEquals(1, problems.size());
        assertEquals(YamlProblem.Kind.TOO_MANY_ALIASES, problems.get(0).kind());
        assertTrue(problems.get(0).position().line() <= 6, () -> problems.toString());
    }

    @Test
    void aPlainScalarIsToldFromAQuotedOne() {
        YamlDocument document = read("a: yes\nb: \"yes\"\nc: 'yes'\nd: |\n  yes\ne: &e yes\nf:\n")
                .documents()
                .get(0);

        assertEquals(
                "true false false false true true",
                List.of("a", "b", "c", "d", "e", "f").stream()
                        .map(key -> String.valueOf(document.nearest("/" + key).plain()))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void yesAndNoAreBooleansOnlyInYaml11AndOnlyWithoutQuotes() {
        String text = "[yes, 'yes', Off, oFF, y]";

        assertEquals(
                "[true,\"yes\",false,\"oFF\",true]",
                YamlText.parse(text, YamlDialect.YAML_1_1)
                        .documents()
                        .get(0)
                        .root()
                        .toString());
        assertEquals("yes", read(text).documents().get(0).root().get(0).asString());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a: null, true",
                "a: [b: {c: ~}], true",
                "a:, true",
                "`{a: &x , b: *x}`, true",
                "*none, true",
                "a: \"null\", false",
                "a: [], false",
                "~, true"
            })
    void aDocumentKnowsWhetherItHoldsNothing(String text, boolean holdsNull) {
        List<YamlDocument> documents =
                read("a: null\n---\n" + text + "\n---\nb: 1\n").documents();

        assertEquals(
                List.of(true, holdsNull, false),
                documents.stream().map(YamlDocument::holdsNull).toList());
    }

    private static YamlText read(String text) {
        return YamlText.parse(text, YamlDialect.WITH_ALIASES);
    }
}
