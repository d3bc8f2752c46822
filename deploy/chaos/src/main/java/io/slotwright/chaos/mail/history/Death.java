package io.slotwright.chaos.mail.history;

/// Something that may come between an answer and our commit: a replica was killed, or its database
/// went away.
///
/// @param replica the one that was killed; -1 for all of them, as when PostgreSQL dies
/// @param millis when, since the beginning of the run
public record Death(int replica, long millis) {}
