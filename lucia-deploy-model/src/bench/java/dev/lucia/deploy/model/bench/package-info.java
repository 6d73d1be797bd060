/** Benchmarks of the model, each beside its floor. */
@NullMarked
package dev.lucia.deploy.model.bench;

import org.jspecify.annotations.NullMarked;
