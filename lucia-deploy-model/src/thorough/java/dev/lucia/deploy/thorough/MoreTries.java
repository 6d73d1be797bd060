package dev.lucia.deploy.thorough;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Runs every property with as many times its usual tries as the system property {@code lucia.tries.factor} says.
 *
 * <p>jqwik's own {@code jqwik.tries.default} would leave out those that name their tries.
 */
public final class MoreTries implements AroundPropertyHook {
    static final int FACTOR = Integer.getInteger("lucia.tries.factor", 1);

    private static final int DEFAULT = 1000; // jqwik's own, for a property that names none

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        // An example has nothing to vary.
        if (context.targetMethod().getParameterCount() > 0) {
            attributes.setTries(Math.multiplyExact(attributes.tries().orElse(DEFAULT), FACTOR));
        }
        return property.execute();
    }

    /** A hook of the whole engine is, without this, one of no property. */
    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
