package dev.lucia.deploy.render.template;

import dev.lucia.deploy.render.escape.Escaper;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.PositionalArgumentNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts nodes of our own in the place of Pebble's that write, when a template is compiled. How a value is escaped is known then;
 * Pebble would look it up and fill a map of arguments each time that the value is printed.
 */
final class OutputVisitor extends AbstractNodeVisitor {
    private final Escaper escaper;

    OutputVisitor(PebbleTemplateImpl template, Escaper escaper) {
        super(template);
        this.escaper = escaper;
    }

    @Override
    public void visit(BodyNode body) {
        body.getChildren().replaceAll(this::ours);
        super.visit(body);
    }

    private RenderableNode ours(RenderableNode node) {
        if (node instanceof TextNode text) {
            return new PrintedText(new String(text.getData()), text.getLineNumber());
        }
        return node instanceof PrintNode print ? printed(print.getExpression()) : node;
    }

    private PrintedValue printed(Expression<?> expression) {
        if (expression instanceof FilterExpression filtered
                && filtered.getRightExpression() instanceof FilterInvocationExpression filter) {
            Expression<?> value = filtered.getLeftExpression();
            return switch (filter.getFilterName()) {
                case OutputExtension.RAW -> PrintedValue.escaped(value, text -> text);
                case OutputExtension.BARE -> PrintedValue.escaped(value, Bare::require);
                case OutputExtension.ESCAPE ->
                    PrintedValue.escaped(value, named(filter.getArgs().getPositionalArgs()));
                default -> PrintedValue.typed(expression, escaper);
            };
        }
        return PrintedValue.typed(expression, escaper);
    }

    // Pebble hands over null where a filter has no parentheses.
    private static Escaper named(@Nullable List<PositionalArgumentNode> arguments) {
        if (arguments != null
                && arguments.size() == 1
                && arguments.get(0).getValueExpression() instanceof LiteralStringExpression literal) {
            Escaper named = Language.BY_NAME.get(literal.getValue());
            if (named != null) {
                return named;
            }
        }
        throw new IllegalArgumentException(
                "An escaper is called by its name, one of " + new TreeSet<>(Language.BY_NAME.keySet()));
    }
}
