/** What targets say alike: the settings, in env examples and tables, and the machine that Lucia needs. */
@NullMarked
package dev.lucia.deploy.render.setting;

import org.jspecify.annotations.NullMarked;
