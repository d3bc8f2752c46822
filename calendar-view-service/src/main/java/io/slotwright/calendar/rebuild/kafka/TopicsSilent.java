package io.slotwright.calendar.rebuild.kafka;

/// Records that must be there did not come for long.
final class TopicsSilent extends RuntimeException {

  private static final long serialVersionUID = 1;

  TopicsSilent() {
    super("no records came for long");
  }
}
