package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WorkflowEscaperTest {
    /** An expression that is one string literal; GitHub's lexer ends it at the first braces outside the quotes. */
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ '((?:[^']|'')*)' }}|\\$\\{\\{");

    @Test
    void leavesAloneWhatIsNoExpression() {
        assertEquals("main", Escapers.workflow().escape("main"));
        assertEquals("\"{{ a }}\"", Escapers.workflow().escape("{{ a }}"));
    }

    @Test
    void writesTheStartOfAnExpressionAsALiteral() {
        assertEquals("\"a ${{ '${{' }} b }}\"", Escapers.workflow().escape("a ${{ b }}"));
    }

    @Property
    void githubReadsTheValueBack(@ForAll @From(supplier = HostileText.class) String value) {
        String token = Escapers.workflow().escape(value);
        assertEquals(value, evaluated((String) Yaml.read12(token)));
        assertEquals(value, evaluated((String) Yaml.read11(token)));
    }

    private static String evaluated(String scalar) {
        return EXPRESSION.matcher(scalar).replaceAll(WorkflowEscaperTest::literal);
    }

    private static String literal(MatchResult expression) {
        String literal = expression.group(1);
        return Matcher.quoteReplacement(literal == null ? "AN EXPRESSION" : literal.replace("''", "'"));
    }
}
