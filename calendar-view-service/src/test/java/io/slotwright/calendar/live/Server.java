package io.slotwright.calendar.live;

import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import java.util.List;
import java.util.Optional;

/// How a replica serves its viewers: as it should, or with one of the mistakes that others have
/// made.
enum Server {
  RIGHT,

  /// The version does not move when nothing of the week has changed.
  SILENT_WHEN_NOTHING_CHANGED {
    @Override
    Optional<Frame> after(LiveWeek week, long position) {
      return super.after(week, position).filter(Server::hasCells);
    }

    @Override
    Optional<Frame> join(LiveWeek week, Optional<Since> since) {
      return super.join(week, since).filter(Server::hasCells);
    }
  },

  /// To return without a known position looks like a quiet day.
  CALM_WHEN_FAR_BEHIND {
    @Override
    Optional<Frame> join(LiveWeek week, Optional<Since> since) {
      return super.join(week, since).map(frame -> isFarBehind(frame) ? nothing(frame) : frame);
    }
  },

  /// Versions of another epoch are taken for those of this one.
  BLIND_FOR_EPOCHS {
    @Override
    Optional<Frame> join(LiveWeek week, Optional<Since> since) {
      return super.join(week, since.map(known -> new Since(Optional.empty(), known.version())));
    }
  },

  /// The position moves although nothing was sent.
  FORGETFUL {
    @Override
    Optional<Frame> after(LiveWeek week, long position) {
      return super.after(week, week.turn() - 1 > position ? week.turn() - 1 : position);
    }
  },

  /// A version is taken for known although some of its holds had expired when it was drawn.
  BLIND_FOR_LAPSES {
    @Override
    LiveWeek draw(Optional<LiveWeek> before, PostWeek drawn) {
      Revision real = drawn.revision();
      Revision claimed = new Revision(real.epoch(), real.version(), 0);
      LiveWeek week =
          super.draw(
              before,
              new PostWeek(drawn.post(), drawn.week(), claimed, drawn.cells(), drawn.closedDays()));
      return super.draw(Optional.of(week), drawn);
    }
  };

  LiveWeek draw(Optional<LiveWeek> before, PostWeek drawn) {
    return before.map(week -> week.next(drawn)).orElseGet(() -> LiveWeek.first(drawn));
  }

  Optional<Frame> join(LiveWeek week, Optional<Since> since) {
    return Optional.of(week.join(since, Part.WEEK));
  }

  Optional<Frame> after(LiveWeek week, long position) {
    return week.after(position, Part.WEEK);
  }

  private static boolean isFarBehind(Frame frame) {
    return frame.resync().equals(Optional.of(Resync.TOO_FAR_BEHIND));
  }

  private static Frame nothing(Frame frame) {
    return new Frame(
        Frame.Kind.CALENDAR_UPDATE, Optional.empty(), frame.drawn(), frame.part(), List.of());
  }

  private static boolean hasCells(Frame frame) {
    return !frame.cells().isEmpty();
  }
}
