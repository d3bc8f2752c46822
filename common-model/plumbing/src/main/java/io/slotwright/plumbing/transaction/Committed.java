package io.slotwright.plumbing.transaction;

/// A transaction of this process has been committed. Fired before its caller hears so.
public record Committed() {}
