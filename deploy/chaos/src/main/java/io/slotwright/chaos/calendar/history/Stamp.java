package io.slotwright.chaos.calendar.history;

/// Which state of a post's calendar a client was told.
///
/// @param epoch of the read model; empty where it has none. Versions of different epochs cannot be
///     compared
public record Stamp(String epoch, long version) {

  public boolean isOlderThan(Stamp other) {
    return isOfEpochOf(other) && version < other.version;
  }

  public boolean isOfEpochOf(Stamp other) {
    return epoch.equals(other.epoch);
  }
}
