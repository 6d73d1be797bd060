/** Rules about Helm's charts and their values. */
@NullMarked
package dev.lucia.deploy.validate.rule.chart;

import org.jspecify.annotations.NullMarked;
