package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownEscaperTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "HomeAssistant__BaseUrl, HomeAssistant__BaseUrl",
                "http://lucia:8080/a?b=c&d, http://lucia:8080/a?b=c\\&d",
                "2 & 3 - 1 (#4), 2 & 3 - 1 (#4)",
                "a | b!, a | b\\!",
                "_a_, \\_a\\_",
                "a_b, a_b",
                "a _b_, a \\_b\\_",
                "a!, a\\!",
                "*a* [b](c) <d> ~e~, \\*a\\* \\[b\\](c) \\<d> \\~e\\~",
                "1. a, 1\\. a",
                "- a, \\- a",
                "-1, -1",
                "## a, \\## a",
                "C #, C \\#",
                "C#, C#",
                "> a, \\> a",
                "` a `, &#32;a&#32;"
            })
    void escapesTextWhereItMeansSomething(String value, String markdown) {
        assertEquals(markdown, Escapers.markdown().escape(value));
    }

    @Test
    void refusesHalfASurrogatePair() {
        assertThrows(InvalidValueException.class, () -> Escapers.markdown().escape("a\ud83d"));
    }

    @Test
    void escapesThePipeInACell() {
        assertEquals("a \\| b", Escapers.markdownCell().escape("a | b"));
        assertEquals("`a \\| b`", Escapers.markdownCellCode().escape("a | b"));
    }

    @Test
    void fencesCode() {
        assertEquals("`a`", Escapers.markdownCode().escape("a"));
        assertEquals("`` a` ``", Escapers.markdownCode().escape("a`"));
        assertEquals("`  a  `", Escapers.markdownCode().escape(" a "));
        assertEquals("` `", Escapers.markdownCode().escape(" "));
        assertThrows(InvalidValueException.class, () -> Escapers.markdownCode().escape(""));
        assertThrows(InvalidValueException.class, () -> Escapers.markdownCode().escape("a\nb"));
    }

    @Property
    void textIsReadBack(@ForAll @From(supplier = HostileText.WithoutNull.class) String value) {
        String markdown = Escapers.markdown().escape(value);
        assertEquals(value, text(markdown + "\n", Paragraph.class));
        assertEquals(value.isEmpty() ? "a" : "a\n" + value, text("a\n" + markdown + "\n", Paragraph.class));
        assertEquals("(" + value + ") b", text("(" + markdown + ") b\n", Paragraph.class));
        assertEquals(value, text("## " + markdown + "\n", Heading.class));
        assertEquals(value + "[x](y)", text(markdown + "\\[x](y)\n", Paragraph.class));
    }

    @Property
    void cellsAreReadBack(@ForAll @From(supplier = HostileText.WithoutNull.class) String value) {
        String cell = Escapers.markdownCell().escape(value);
        assertEquals(value, text("| | |\n|---|---|\n| " + cell + " | |\n", TableCell.class));
        assertEquals(value, text("| " + cell + " |\n|---|\n", TableCell.class));
    }

    @Property
    void codeIsReadBack(@ForAll @From(supplier = HostileText.OnOneLine.class) String value) {
        if (value.isEmpty()) {
            return;
        }
        assertEquals(value, text("A " + Escapers.markdownCode().escape(value) + " b.\n", Code.class));
        String cell = Escapers.markdownCellCode().escape(value);
        assertEquals(value, text("| | |\n|---|---|\n| " + cell + " | |\n", Code.class));
    }

    /** The texts of all nodes of the kind, or of those below them; anything beside plain text would be missing or named. */
    private static String text(String markdown, Class<? extends Node> kind) {
        StringBuilder out = new StringBuilder();
        PARSER.parse(markdown).accept(new TextOf(kind, out));
        return out.toString();
    }

    private static final class TextOf extends AbstractVisitor {
        private final Class<? extends Node> kind;
        private final StringBuilder out;

        TextOf(Class<? extends Node> kind, StringBuilder out) {
            this.kind = kind;
            this.out = out;
        }

        @Override
        public void visit(Code code) {
            out.append(kind == Code.class ? code.getLiteral() : code.toString());
        }

        @Override
        public void visit(Text text) {
            if (kind.isInstance(text.getParent())) {
                out.append(text.getLiteral());
            }
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            out.append('\n');
        }

        @Override
        public void visit(CustomNode node) {
            visitChildren(node);
        }
    }
}
