package io.slotwright.local.supervision;

/// The signal that asks a process to end in an orderly way.
public enum StopSignal {
  TERM,
  /// PostgreSQL's "fast" shutdown; on `TERM` it would wait for its clients to disconnect.
  INT
}
