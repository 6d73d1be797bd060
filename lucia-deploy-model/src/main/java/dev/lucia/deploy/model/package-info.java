/** The deployment description: one {@code Deployment} and its six parts, and the reader that makes them from YAML. */
@NullMarked
package dev.lucia.deploy.model;

import org.jspecify.annotations.NullMarked;
