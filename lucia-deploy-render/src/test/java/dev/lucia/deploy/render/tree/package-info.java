/** Tests of rendered trees and of the directories that hold them. */
@NullMarked
package dev.lucia.deploy.render.tree;

import org.jspecify.annotations.NullMarked;
