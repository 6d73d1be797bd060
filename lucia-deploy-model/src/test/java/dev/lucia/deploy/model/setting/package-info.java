/** Tests of the catalogue of settings. */
@NullMarked
package dev.lucia.deploy.model.setting;

import org.jspecify.annotations.NullMarked;
