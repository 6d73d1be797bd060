/** Rules about the directories that Kustomize builds. */
@NullMarked
package dev.lucia.deploy.validate.rule.kustomize;

import org.jspecify.annotations.NullMarked;
