/** What the chart and the raw manifests have in common, so that both describe the same objects. */
@NullMarked
package dev.lucia.deploy.render.kubernetes;

import org.jspecify.annotations.NullMarked;
