package io.slotwright.calendar.rebuild.postgres;

/// A newer release has changed the tables while they were rebuilt.
final class TablesChanged extends RuntimeException {

  private static final long serialVersionUID = 1;

  TablesChanged() {
    super("the tables have other columns than when the rebuild began");
  }
}
