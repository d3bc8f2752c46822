package io.slotwright.schedule.legacyimport;

/// Where a file became unreadable.
///
/// @param index of the row that could not be read; all before it were
/// @param code what kind of trouble, such as `malformed-json`
public record FileError(int index, String code, String message) {}
