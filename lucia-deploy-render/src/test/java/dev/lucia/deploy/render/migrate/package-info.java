@NullMarked
package dev.lucia.deploy.render.migrate;

import org.jspecify.annotations.NullMarked;
