/**
 * What people wrote, read so that whatever is said of it can name the file, the line and the column.
 *
 * <p>A {@link dev.lucia.deploy.validate.source.SourceTree} holds the files that are looked at together. A
 * {@link dev.lucia.deploy.validate.source.SourceLoader} reads one from the disk, and nothing else here touches it.
 */
@NullMarked
package dev.lucia.deploy.validate.source;

import org.jspecify.annotations.NullMarked;
