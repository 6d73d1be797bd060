/**
 * Rendered files, the directory that holds them, and the difference between the two.
 *
 * <p>A renderer returns {@link dev.lucia.deploy.render.tree.RenderedFile}s, grouped by target in a
 * {@link dev.lucia.deploy.render.tree.RenderedTree}. {@link dev.lucia.deploy.render.tree.TreeWriter} brings a directory
 * in step with a tree, and {@link dev.lucia.deploy.render.tree.TreeDrift} tells where it is not.
 * {@link dev.lucia.deploy.render.tree.Manifest} is what one run leaves for the next: which files are generated, and
 * what was written to them, so that nothing that a person made or edited is lost. {@link
 * dev.lucia.deploy.render.tree.PrivateFile} is one file outside of any tree, which holds secrets.
 */
@NullMarked
package dev.lucia.deploy.render.tree;

import org.jspecify.annotations.NullMarked;
