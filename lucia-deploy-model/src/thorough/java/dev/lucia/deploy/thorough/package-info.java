/** What the profile {@code thorough} puts beside the tests of every module. */
@NullMarked
package dev.lucia.deploy.thorough;

import org.jspecify.annotations.NullMarked;
