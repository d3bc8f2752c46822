package io.slotwright.common.problem;

/// One thing that is wrong with an input.
///
/// @param pointer where, as a JSON Pointer into the request body (RFC 6901), such as
/// `/weekly_slots/0/end`
/// @param code what, as a stable machine-readable word, such as `start-not-before-end`
/// @param message what, for a person
public record Violation(String pointer, String code, String message) {}
