package io.slotwright.local.supervision;

/// How a process is asked to end in an orderly way.
public enum StopSignal {
  TERM,
  /// PostgreSQL's "fast" shutdown; on `TERM` it would wait for its clients to leave.
  INT
}
