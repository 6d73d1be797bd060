/**
 * The network, and the only package that knows the library behind it. It observes and judges nothing: whatever a peer does,
 * the result is a value.
 *
 * <p>A check gets a {@link dev.lucia.deploy.probe.net.Session}, which asks, holds the time limits and ends with the check.
 * Everything that a peer can make grow is bounded here: 16 KiB of head, 64 KiB of body counted after unpacking, and the bytes
 * on the wire.
 */
@NullMarked
package dev.lucia.deploy.probe.net;

import org.jspecify.annotations.NullMarked;
