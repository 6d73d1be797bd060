/** Tests of the reports. */
@NullMarked
package dev.lucia.deploy.validate.report;

import org.jspecify.annotations.NullMarked;
