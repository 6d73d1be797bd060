@NullMarked
package dev.lucia.deploy.render.scripts;

import org.jspecify.annotations.NullMarked;
