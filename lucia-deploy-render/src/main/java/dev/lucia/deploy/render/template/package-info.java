/**
 * The templates: the only package that knows Pebble.
 *
 * <p>A template is the text of the file that it becomes, with {@code {= value =}}, {@code {% if … %}} and
 * {@code {~ comment ~}}: delimiters that none of the rendered languages uses. A line that holds nothing but tags leaves no
 * line behind. Every value is escaped for the language of the file; a variable that does not exist is an error.
 */
@NullMarked
package dev.lucia.deploy.render.template;

import org.jspecify.annotations.NullMarked;
