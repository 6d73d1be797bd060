/** The settings as the targets write them: env examples and their comments. */
@NullMarked
package dev.lucia.deploy.render.setting;

import org.jspecify.annotations.NullMarked;
