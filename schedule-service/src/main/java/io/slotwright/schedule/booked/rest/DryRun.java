package io.slotwright.schedule.booked.rest;

import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import org.jspecify.annotations.Nullable;

/// The parameter `dry_run`.
public final class DryRun {

  private DryRun() {}

  /// Whether it asks for one. A value that is neither true nor false is a problem.
  public static boolean isAsked(@Nullable String dryRun) {
    Query query = new Query();
    Field<Boolean> dry = query.flag("dry_run", dryRun);
    query.check();
    return dry.or(false);
  }
}
