package dev.lucia.deploy.render.template;

import dev.lucia.deploy.render.escape.Escaper;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;

/** {@code {= value =}}: a value that is escaped for the language of its place. */
final class PrintedValue extends AbstractRenderableNode {
    private final Expression<?> expression;
    private final Escaper escaper;
    private final boolean all;

    private PrintedValue(Expression<?> expression, Escaper escaper, boolean all) {
        super(expression.getLineNumber());
        this.expression = expression;
        this.escaper = escaper;
        this.all = all;
    }

    /** A value that the escaper sees whatever it is. */
    static PrintedValue escaped(Expression<?> expression, Escaper escaper) {
        return new PrintedValue(expression, escaper, true);
    }

    /** A value that the escaper sees unless it stands unquoted in every language. */
    static PrintedValue typed(Expression<?> expression, Escaper escaper) {
        return new PrintedValue(expression, escaper, false);
    }

    @Override
    public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
        Object value = expression.evaluate(self, context);
        String text = Values.text(value);
        writer.write(all || !Values.isTyped(value) ? escaper.escape(text) : text);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.visit(this);
    }
}
