/** The chart and the manifests against Helm's engine, Kustomize and Kubernetes' own types. */
@NullMarked
package dev.lucia.deploy.render.kubernetes;

import org.jspecify.annotations.NullMarked;
