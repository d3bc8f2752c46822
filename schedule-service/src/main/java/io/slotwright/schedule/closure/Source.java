package io.slotwright.schedule.closure;

/// What a closure comes from, by which it is found again when the file is imported anew.
///
/// @param uid of the event
/// @param occurrence when the occurrence would have started by the event's rule, empty for an event
/// that happens once; on the second day of a longer one `+1` is put behind it, and so on
public record Source(String uid, String occurrence) {}
