package io.slotwright.calendar.live.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.calendar.live.Asked;
import io.slotwright.calendar.live.Frame;
import io.slotwright.calendar.live.Part;
import io.slotwright.calendar.live.Since;
import io.slotwright.calendar.live.Weeks;
import io.slotwright.calendar.week.Revision;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which changes are noticed in time, and for how long a week is kept.
class WatchedWeekTest {

  private static final long NOW = 1;
  private static final long LATER = NOW + Duration.ofMillis(1_100).toNanos();

  private static final Revision SECOND = new Revision(Weeks.EPOCH, 2, 0);

  private final WatchedWeek week =
      new WatchedWeek(new WatchedWeek.Key(Weeks.POST.id(), Weeks.WEEK));
  private final Seat seat =
      new Seat(
          Weeks.POST.id(),
          new Asked(Optional.empty(), Optional.empty(), false),
          Optional.empty(),
          NOW);
  private final Viewing viewing =
      new Viewing(
          new Visit(
              Optional.empty(),
              List.of(Weeks.POST.id()),
              new Asked(Optional.empty(), Optional.empty(), false),
              Map.of()),
          new Client("192.0.2.1", false, why -> {}),
          new Still());

  @Test
  void aChangeWithNewsIsNoGap() {
    watch();

    assertThat(week.awaitsNews(SECOND, true, NOW)).isFalse();
    assertThat(week.show(Weeks.drawn(2, 0, Map.of()), Frame::toString)).isFalse();
  }

  @Test
  void aChangeWithoutNewsWaitsForItAMomentAndIsAGapThen() {
    watch();

    assertThat(week.awaitsNews(SECOND, false, NOW)).isTrue();
    assertThat(week.awaitsNews(SECOND, false, LATER)).isFalse();
    assertThat(week.show(Weeks.drawn(2, 0, Map.of()), Frame::toString)).isTrue();
    assertThat(shown().kind()).isEqualTo(Frame.Kind.RESYNC);
  }

  @Test
  void newsThatFollowsInTimeIsNoGap() {
    watch();

    assertThat(week.awaitsNews(SECOND, false, NOW)).isTrue();
    assertThat(week.awaitsNews(SECOND, true, LATER)).isFalse();
    assertThat(week.show(Weeks.drawn(2, 0, Map.of()), Frame::toString)).isFalse();
  }

  @Test
  void aHoldThatExpiresNeedsNoNews() {
    watch();

    assertThat(week.awaitsNews(new Revision(Weeks.EPOCH, 1, 1), false, NOW)).isFalse();
  }

  @Test
  void whatChangedWhileNobodyWatchedNeedsNoNews() {
    watch();
    week.leave(seat, NOW);

    week.sit(seat, viewing);

    assertThat(week.awaitsNews(SECOND, false, LATER)).isFalse();
    assertThat(week.show(Weeks.drawn(2, 0, Map.of()), Frame::toString)).isFalse();
  }

  @Test
  void aWeekIsKeptForAMinuteAfterItsLastViewer() {
    watch();
    assertThat(week.isForgotten(NOW + Duration.ofHours(1).toNanos())).isFalse();

    week.leave(seat, NOW);

    assertThat(week.isForgotten(NOW + Duration.ofSeconds(60).toNanos())).isFalse();
    assertThat(week.isForgotten(NOW + Duration.ofSeconds(61).toNanos())).isTrue();
  }

  private void watch() {
    week.sit(seat, viewing);
    week.show(Weeks.drawn(1, 0, Map.of()), Frame::toString);
  }

  private Frame shown() {
    Painting painting = week.painting();
    assertThat(painting).isNotNull();
    return painting.week().after(1, Part.WEEK).orElseThrow();
  }

  private static final class Still implements Viewing.Studio {

    @Override
    public long lastLook() {
      return 0;
    }

    @Override
    public long nanos() {
      return NOW;
    }

    @Override
    public boolean lacks(UUID postId, Since version, long moment) {
      return false;
    }

    @Override
    public void sent(Message message) {}
  }
}
