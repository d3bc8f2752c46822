package io.slotwright.calendar.rebuild.postgres;

/// Another replica has ended the rebuild, because this one was silent for too long.
final class RebuildLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  RebuildLost() {
    super("the rebuild was ended by another replica");
  }
}
