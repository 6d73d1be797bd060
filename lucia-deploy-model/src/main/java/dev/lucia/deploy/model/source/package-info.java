/** Text that people wrote, read so that whatever is said of it can name the line and the column. */
@NullMarked
package dev.lucia.deploy.model.source;

import org.jspecify.annotations.NullMarked;
