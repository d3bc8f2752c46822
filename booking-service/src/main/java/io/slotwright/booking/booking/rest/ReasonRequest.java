package io.slotwright.booking.booking.rest;

import io.slotwright.plumbing.input.Lines;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why an operator does something, for the history.
///
/// @param reason null for none; erased with the customer
@Schema(
    examples =
        """
        {"reason": "Clicked the wrong booking."}
        """)
record ReasonRequest(@Size(max = 500) @Lines @Nullable String reason) {

  /// @param request null where there is no body
  static String of(@Nullable ReasonRequest request) {
    return request == null ? "" : request.reasonOrEmpty();
  }

  String reasonOrEmpty() {
    return reason == null ? "" : reason.strip();
  }
}
