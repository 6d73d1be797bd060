/** Benchmarks of the validator, each beside its floor. */
@NullMarked
package dev.lucia.deploy.validate.bench;

import org.jspecify.annotations.NullMarked;
