/** Tests of the sources. */
@NullMarked
package dev.lucia.deploy.validate.source;

import org.jspecify.annotations.NullMarked;
