package io.slotwright.plumbing.transaction;

/// A transaction of this process was committed. Fired before its caller gets the result.
public record Committed() {}
