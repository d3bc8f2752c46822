package io.slotwright.plumbing.transaction;

/// A transaction of this process has been committed. Fired before whoever asked for it hears so.
public record Committed() {}
