package io.slotwright.booking.challenge.flow;

import io.slotwright.booking.challenge.Verdict.Reason;
import java.util.UUID;

/// Whether a request may go on.
public sealed interface Checked {

  /// It may: its solution counts, or none is needed.
  record Passed() implements Checked {}

  /// The service point demands a solution and the request has none.
  record Required(UUID servicePointId) implements Checked {}

  record Failed(Reason reason) implements Checked {}
}
