package dev.lucia.deploy.render;

import dev.lucia.deploy.render.tree.RenderedFile;
import dev.lucia.deploy.render.tree.RenderedTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A Markdown file, taken apart.
 *
 * @param path where it lies
 * @param text all of it
 * @param anchors what a link into it may name, as GitHub derives it from headings
 * @param links where its links lead
 * @param blocks its fenced blocks
 * @param code its code spans
 * @param rows the rows of its tables, as the text of their cells
 */
public record Guide(
        String path,
        String text,
        Set<String> anchors,
        List<String> links,
        List<Block> blocks,
        List<String> code,
        List<List<String>> rows) {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /**
     * A fenced block.
     *
     * @param section the heading of the second level that it stands under, empty above the first
     * @param language what it is in
     * @param speaker whose words it quotes, in a block of the language {@code text}; mostly empty
     * @param text what stands in it
     */
    public record Block(String section, String language, String speaker, String text) {
        private static Block of(String section, FencedCodeBlock block) {
            String[] info = block.getInfo().split(" ", 2);
            return new Block(section, info[0], info.length > 1 ? info[1] : "", block.getLiteral());
        }
    }

    /** Every guide of a tree. */
    public static List<Guide> all(RenderedTree tree) {
        return tree.files().stream()
                .filter(file -> file.path().endsWith(".md"))
                .map(Guide::of)
                .toList();
    }

    private static Guide of(RenderedFile file) {
        return of(file.path(), file.content());
    }

    /** The file of this path and text. */
    public static Guide of(String path, String text) {
        Reader reader = new Reader();
        PARSER.parse(text).accept(reader);
        return new Guide(path, text, reader.anchors, reader.links, reader.blocks, reader.code, reader.rows);
    }

    /** The lines that it quotes of somebody, each as it stands there. */
    public List<String> quotes(String speaker) {
        return blocks.stream()
                .filter(block -> block.speaker().equals(speaker))
                .flatMap(block -> block.text().lines())
                .toList();
    }

    /** What stands between a heading of the third level and the next heading, by that heading. */
    public Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String part : text.split("\n(?=##)", -1)) {
            if (part.startsWith("### ")) {
                sections.put(part.lines().findFirst().orElseThrow().substring(4), part);
            }
        }
        return sections;
    }

    /** The path of the file that a link names, from the root of the tree. */
    public String target(String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty()
                ? path
                : Path.of(path).resolveSibling(file).normalize().toString();
    }

    /** The blocks in a language. */
    public List<String> blocks(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .toList();
    }

    private static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    private static final class Reader extends AbstractVisitor {
        private final Set<String> anchors = new TreeSet<>();
        private final List<String> links = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final List<String> code = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private String section = "";

        @Override
        public void visit(Heading heading) {
            String title = plain(heading);
            if (heading.getLevel() <= 2) {
                section = title;
            }
            String slug = title.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            // GitHub numbers what is there already.
            String anchor = slug;
            for (int i = 1; !anchors.add(anchor); i++) {
                anchor = slug + "-" + i;
            }
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(FencedCodeBlock block) {
            blocks.add(Block.of(section, block));
        }

        @Override
        public void visit(Code span) {
            code.add(span.getLiteral());
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                rows.add(new ArrayList<>());
            } else if (node instanceof TableCell) {
                rows.get(rows.size() - 1).add(plain(node));
            }
            visitChildren(node);
        }
    }
}
