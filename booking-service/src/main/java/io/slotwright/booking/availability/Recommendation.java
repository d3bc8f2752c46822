package io.slotwright.booking.availability;

import java.util.List;

/// An opening with what speaks for it.
///
/// @param score 0 to 1, the greater the better; orders openings exactly as [Recommendations] does
/// @param reasons the arithmetic, the weightiest first
public record Recommendation(Opening opening, double score, List<Reason> reasons) {

  public Recommendation {
    reasons = List.copyOf(reasons);
  }
}
