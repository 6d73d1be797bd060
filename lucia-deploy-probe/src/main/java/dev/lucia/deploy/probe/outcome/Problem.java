package dev.lucia.deploy.probe.outcome;

/**
 * What is wrong, and what to do about it.
 *
 * @param cause the reason, for programs
 * @param fact what is wrong, in whole sentences
 * @param hint what to do about it, in whole sentences
 */
public record Problem(Cause cause, String fact, String hint) {}
