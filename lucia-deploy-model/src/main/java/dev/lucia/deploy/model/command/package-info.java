/** What the commands of the other modules share; not a part of the API. */
@NullMarked
package dev.lucia.deploy.model.command;

import org.jspecify.annotations.NullMarked;
