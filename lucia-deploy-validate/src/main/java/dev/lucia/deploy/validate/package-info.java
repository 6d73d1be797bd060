/**
 * Validates what people filled in: env files, descriptions, Helm values, manifests, Compose files, units and workflows. Nothing
 * is started, contacted or changed.
 */
@NullMarked
package dev.lucia.deploy.validate;

import org.jspecify.annotations.NullMarked;
