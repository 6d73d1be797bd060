/** Tests of reading text with positions. */
@NullMarked
package dev.lucia.deploy.model.source;

import org.jspecify.annotations.NullMarked;
