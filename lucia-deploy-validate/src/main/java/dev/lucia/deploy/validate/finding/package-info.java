/** What the validator answers with: findings, each with its rule, severity, place, fact and remedy. */
@NullMarked
package dev.lucia.deploy.validate.finding;

import org.jspecify.annotations.NullMarked;
