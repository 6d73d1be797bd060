/** Benchmarks of the renderer, each beside its floor. */
@NullMarked
package dev.lucia.deploy.render.bench;

import org.jspecify.annotations.NullMarked;
