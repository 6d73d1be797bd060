/** The target {@code manifests}: the raw manifests, a Kustomize base with two overlays. */
@NullMarked
package dev.lucia.deploy.render.manifests;

import org.jspecify.annotations.NullMarked;
