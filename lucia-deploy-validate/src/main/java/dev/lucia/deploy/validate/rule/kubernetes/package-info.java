/** Rules about objects of Kubernetes: each for itself, and those that are applied together. */
@NullMarked
package dev.lucia.deploy.validate.rule.kubernetes;

import org.jspecify.annotations.NullMarked;
