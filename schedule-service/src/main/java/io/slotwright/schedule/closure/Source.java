package io.slotwright.schedule.closure;

/// The origin of a closure; it identifies the closure when the file is imported again.
///
/// @param uid of the event
/// @param occurrence when the occurrence would have started by the event's rule, empty for an event
/// that happens once; on the second day of a longer one `+1` is put behind it, and so on
public record Source(String uid, String occurrence) {}
