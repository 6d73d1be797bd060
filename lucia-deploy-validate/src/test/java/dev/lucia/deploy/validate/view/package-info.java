/** Tests of what files mean together. */
@NullMarked
package dev.lucia.deploy.validate.view;

import org.jspecify.annotations.NullMarked;
