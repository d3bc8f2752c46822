package io.slotwright.chaos.calendar.check;

import io.slotwright.chaos.calendar.history.Answer;
import io.slotwright.chaos.calendar.history.Deed;
import io.slotwright.chaos.calendar.history.Stamp;
import java.util.Map;
import java.util.UUID;

/// What a client was told of posts at one moment.
///
/// @param posts the state of each; empty when it was told of none
/// @param whole whether it was told everything, and not only that nothing or little has changed
record Said(Map<UUID, Stamp> posts, boolean whole) {
  private static final Said NOTHING = new Said(Map.of(), false);

  static Said by(Deed deed) {
    return switch (deed) {
      case Deed.Read(var _, var _, var _, var _, Answer.Whole whole) ->
          new Said(whole.posts(), true);
      case Deed.Read(var _, var _, var _, var _, Answer.Unchanged unchanged) ->
          new Said(unchanged.posts(), false);
      case Deed.Framed framed ->
          new Said(Map.of(framed.post(), framed.stamp()), framed.kind().isWhole());
      case Deed.Read read -> NOTHING;
      case Deed.Joined joined -> NOTHING;
      case Deed.Ended ended -> NOTHING;
      case Deed.Compared compared -> NOTHING;
    };
  }

  /// Whether it is about that post, in another epoch.
  boolean isOfAnotherEpochThan(Map.Entry<UUID, Stamp> known) {
    Stamp now = posts.get(known.getKey());
    return now != null && !now.isOfEpochOf(known.getValue());
  }
}
