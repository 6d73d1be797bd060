/**
 * Findings as people and machines read them: text for a terminal, JSON, SARIF 2.1.0, JUnit XML and the annotations of GitHub
 * Actions. No report shows a value that may be a secret.
 */
@NullMarked
package dev.lucia.deploy.validate.report;

import org.jspecify.annotations.NullMarked;
