package io.slotwright.schedule.post.rest;

import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.post.IfBooked;
import org.jspecify.annotations.Nullable;

/// The parameter `force` of deletions, with which an admin overrules bookings.
public final class Force {

  /// What the parameter does, for the description of the API.
  public static final String DESCRIPTION =
      "Refused with 409 `has-upcoming-bookings` and the first of them while there are upcoming"
          + " bookings. An admin can force the deletion with `force=true`: the bookings stay and"
          + " are marked displaced, and their customers get a mail.";

  private Force() {}

  /// @param force null for false
  /// @throws Problem 403 `forbidden` when somebody else than an admin forces
  public static IfBooked of(@Nullable Boolean force, Caller caller) {
    if (!Boolean.TRUE.equals(force)) {
      return IfBooked.REFUSE;
    }
    if (!caller.isAdmin()) {
      throw Problem.of(403, "forbidden", "Forbidden", "Only an admin can force a deletion.");
    }
    return IfBooked.DISPLACE;
  }
}
