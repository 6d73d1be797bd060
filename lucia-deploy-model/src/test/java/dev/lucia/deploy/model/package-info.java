/** Tests of the description and of its reader. */
@NullMarked
package dev.lucia.deploy.model;

import org.jspecify.annotations.NullMarked;
