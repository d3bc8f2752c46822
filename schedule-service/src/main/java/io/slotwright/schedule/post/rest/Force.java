package io.slotwright.schedule.post.rest;

import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.post.IfBooked;
import org.jspecify.annotations.Nullable;

/// The parameter `force` of deletions, with which an admin overrules bookings.
public final class Force {

  /// The description of the parameter in the API.
  public static final String DESCRIPTION =
      "Refused with 409 `has-upcoming-bookings` and the first of them while there are upcoming"
          + " bookings. An admin can force the deletion with `force=true`: the bookings stay and"
          + " are marked displaced, and their customers get a mail.";

  private Force() {}

  /// @param text null for false
  /// @throws Problem 422 unless it is a flag, 403 `forbidden` unless the caller is an admin
  public static IfBooked of(@Nullable String text, Caller caller) {
    Query query = new Query();
    Field<Boolean> force = query.flag("force", text);
    query.check();
    if (!force.or(false)) {
      return IfBooked.REFUSE;
    }
    if (!caller.isAdmin()) {
      throw Problem.of(403, "forbidden", "Forbidden", "Only an admin can force a deletion.");
    }
    return IfBooked.DISPLACE;
  }
}
