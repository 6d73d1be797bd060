/** Tests of the schemas. */
@NullMarked
package dev.lucia.deploy.validate.schema;

import org.jspecify.annotations.NullMarked;
