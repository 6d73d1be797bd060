@NullMarked
package dev.lucia.deploy.render.guides;

import org.jspecify.annotations.NullMarked;
