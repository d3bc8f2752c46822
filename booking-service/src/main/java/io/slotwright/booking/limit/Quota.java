package io.slotwright.booking.limit;

import java.util.random.RandomGenerator;

/// One count that an attempt adds to, and how far it may go.
///
/// @param key what is counted: pseudonyms and ids, no personal data
/// @param most from 1
public record Quota(Limit limit, String key, int most) {

  /// Counts up to this are one row. Those who add to one row take turns, which would be slow where
  /// thousands are allowed.
  private static final int MOST_IN_ONE_PART = 1000;

  private static final int MOST_PARTS = 64;

  /// @param of the client, address or other party whose uses are counted
  public static Quota of(Limit limit, String of, int most) {
    return new Quota(limit, limit.wireName() + ":" + of, most);
  }

  /// One part of this quota. The parts together never allow more than the whole, so a large quota
  /// may be refused a little early and never late.
  public Quota part(RandomGenerator random) {
    int parts = Math.clamp(most / MOST_IN_ONE_PART, 1, MOST_PARTS);
    return parts == 1 ? this : new Quota(limit, key + "#" + random.nextInt(parts), most / parts);
  }
}
