package io.slotwright.calendar.live.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.calendar.live.Asked;
import io.slotwright.calendar.live.Frame;
import io.slotwright.calendar.live.Since;
import io.slotwright.calendar.live.Weeks;
import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.CellStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What clients get that take their time, of a week that changes.
class ViewingTest {

  private static final UUID POST = Weeks.POST.id();

  private final Studio studio = new Studio();
  private final WatchedWeek week = new WatchedWeek(new WatchedWeek.Key(POST, Weeks.WEEK));
  private final Map<Integer, CellStatus> statuses = new HashMap<>();
  private final List<String> encoded = new ArrayList<>();
  private long version;

  @BeforeEach
  void drawTheFirst() {
    show(0, CellStatus.AVAILABLE);
  }

  @Test
  void whoIsSlowGetsTheLastOfEachCellAndNothingTwice() {
    Viewing slow = viewing(false);
    List<Message> received = new ArrayList<>();
    take(slow, received);

    show(1, CellStatus.HELD);
    show(1, CellStatus.BOOKED);
    show(2, CellStatus.HELD);
    take(slow, received);
    take(slow, received);

    assertThat(received).extracting(Message::text).containsExactly("snapshot 1", "update 4: 1 2");
  }

  @Test
  void whoWaitsGetsAMessageAtOnceWhateverAnotherDoes() {
    Viewing slow = viewing(false);
    Viewing quick = viewing(false);
    List<Message> ofSlow = new ArrayList<>();
    List<Message> ofQuick = new ArrayList<>();
    take(slow, ofSlow);
    take(quick, ofQuick);

    for (int cell = 1; cell <= 3; cell++) {
      take(quick, ofQuick);
      show(cell, CellStatus.BOOKED);
    }

    assertThat(ofSlow).hasSize(1);
    assertThat(ofQuick)
        .extracting(Message::text)
        .containsExactly("snapshot 1", "update 2: 1", "update 3: 2", "update 4: 3");
  }

  @Test
  void aFrameIsEncodedOnceForAllWhoGetTheSame() {
    List<Message> received = new ArrayList<>();
    for (int viewer = 0; viewer < 50; viewer++) {
      Viewing viewing = viewing(false);
      take(viewing, received);
      take(viewing, received);
    }

    show(1, CellStatus.BOOKED);

    assertThat(received).hasSize(100);
    assertThat(encoded).containsExactly("snapshot 1", "update 2: 1");
  }

  @Test
  void whoTakesNothingOfAMessageForHalfAMinuteIsStalled() {
    Viewing viewing = viewing(false);
    take(viewing, new ArrayList<>());

    studio.pass(Duration.ofSeconds(30));
    assertThat(viewing.isStalled()).isFalse();
    studio.pass(Duration.ofMillis(1));
    assertThat(viewing.isStalled()).isTrue();

    take(viewing, new ArrayList<>());
    studio.pass(Duration.ofHours(1));
    assertThat(viewing.isStalled()).as("there is nothing to take").isFalse();
  }

  @Test
  void aQuietConnectionGetsASignOfLifeIfItNeedsOne() {
    List<Message> received = new ArrayList<>();
    List<Message> ofSocket = new ArrayList<>();
    Viewing stream = viewing(true);
    Viewing socket = viewing(false);
    for (int times = 0; times < 2; times++) {
      take(stream, received);
      take(socket, ofSocket);
    }

    stream.breathe();
    studio.pass(Duration.ofSeconds(16));
    stream.breathe();
    stream.breathe();
    socket.breathe();

    assertThat(received).extracting(Message::text).containsExactly("snapshot 1", "");
    assertThat(ofSocket).hasSize(1);
  }

  @Test
  void nothingIsShownOfALookThatBeganBeforeTheViewerCame() {
    Viewing viewing = new Viewing(visit(), client(false), studio);
    viewing.add(POST);
    Seat seat = viewing.seats().getFirst();
    week.sit(seat, viewing);
    viewing.turn(seat, week, studio.lastLook());
    List<Message> received = new ArrayList<>();
    take(viewing, received);
    viewing.wake(seat);
    assertThat(received).isEmpty();

    studio.looks++;
    viewing.wake(seat);

    assertThat(received).hasSize(1);
  }

  @Test
  void whoComesWhileAWeekCannotBeDrawnWaitsForIt() {
    week.failed();
    Viewing late = viewing(false);
    List<Message> received = new ArrayList<>();
    take(late, received);
    assertThat(received).isEmpty();

    show(1, CellStatus.BOOKED);

    assertThat(received).extracting(Message::text).containsExactly("snapshot 2");
  }

  @Test
  void whoKnowsANewerVersionWaitsHoweverLongItTakesToReadIt() {
    Viewing ahead = viewing(visit(Map.of(POST, new Since(Optional.empty(), 2))), false);
    List<Message> received = new ArrayList<>();
    take(ahead, received);
    studio.pass(Duration.ofMinutes(1));
    ahead.wake(ahead.seats().getFirst());
    assertThat(received).isEmpty();

    show(1, CellStatus.BOOKED);

    assertThat(received).hasSize(1);
  }

  @Test
  void whoKnowsAVersionThatPostgresDoesNotHaveIsShownWhatThereIs() {
    Viewing ahead = viewing(visit(Map.of(POST, new Since(Optional.empty(), 2))), false);
    List<Message> received = new ArrayList<>();
    take(ahead, received);

    studio.lacking = true;
    ahead.wake(ahead.seats().getFirst());

    assertThat(received).hasSize(1);
  }

  private void show(int cell, CellStatus status) {
    statuses.put(cell, status);
    version++;
    week.show(Weeks.drawn(version, 0, statuses), this::encode);
  }

  private String encode(Frame frame) {
    String text =
        frame.kind() == Frame.Kind.CALENDAR_UPDATE
            ? "update %d: %s".formatted(version, indices(frame))
            : "snapshot " + version;
    encoded.add(text);
    return text;
  }

  private static String indices(Frame frame) {
    return frame.cells().stream()
        .map(Cell::index)
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  /// The client is ready for its next message.
  private static void take(Viewing viewing, List<Message> received) {
    viewing.next().subscribe().with(received::add);
  }

  /// A client that has come in time for the last look.
  private Viewing viewing(boolean needsSignsOfLife) {
    return viewing(visit(), needsSignsOfLife);
  }

  private Viewing viewing(Visit visit, boolean needsSignsOfLife) {
    Viewing viewing = new Viewing(visit, client(needsSignsOfLife), studio);
    viewing.add(POST);
    Seat seat = viewing.seats().getFirst();
    week.sit(seat, viewing);
    viewing.turn(seat, week, studio.lastLook() - 1);
    viewing.wake(seat);
    return viewing;
  }

  private static Visit visit() {
    return visit(Map.of());
  }

  private static Visit visit(Map<UUID, Since> seen) {
    return new Visit(
        Optional.empty(),
        List.of(POST),
        new Asked(Optional.empty(), Optional.empty(), false),
        seen);
  }

  private static Client client(boolean needsSignsOfLife) {
    return new Client("192.0.2.1", needsSignsOfLife, why -> {});
  }

  private static final class Studio implements Viewing.Studio {

    private long looks = 1;
    private long nanos = 1;
    private boolean lacking;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long lastLook() {
      return looks;
    }

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public boolean lacks(UUID postId, Since version, long moment) {
      return lacking;
    }

    @Override
    public void sent(Message message) {}
  }
}
