/**
 * What files mean together: the objects of one cluster, the settings that a program is given, the services of a Compose
 * project. Views are worked out of a {@link dev.lucia.deploy.validate.source.SourceTree} and find nothing themselves.
 */
@NullMarked
package dev.lucia.deploy.validate.view;

import org.jspecify.annotations.NullMarked;
