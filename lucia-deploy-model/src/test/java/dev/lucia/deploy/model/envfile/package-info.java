@NullMarked
package dev.lucia.deploy.model.envfile;

import org.jspecify.annotations.NullMarked;
