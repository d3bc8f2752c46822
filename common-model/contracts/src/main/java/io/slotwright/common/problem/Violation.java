package io.slotwright.common.problem;

/// One error in an input.
///
/// @param pointer its location as a JSON Pointer into the request body (RFC 6901), such as
/// `/weekly_slots/0/end`
/// @param code its kind
/// @param message its human-readable description
public record Violation(String pointer, ViolationCode code, String message) {}
