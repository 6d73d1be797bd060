package dev.lucia.deploy.probe.net;

/** What came of an HTTP request. */
public sealed interface HttpResult permits HttpAnswer, NetFault {}
