package io.slotwright.schedule.slot;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.time.Buffers;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.fixture.EventLog;
import io.slotwright.schedule.fixture.ServiceTest;
import io.slotwright.schedule.fixture.TestClock;
import io.slotwright.schedule.slot.flow.RegenerateDays;
import io.slotwright.schedule.slot.flow.RollHorizon;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The events that other services consume, through a real Kafka.
@QuarkusTest
class AnnouncementsTest extends ServiceTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Inject RollHorizon horizon;
  @Inject RegenerateDays days;
  @Inject Transactions transactions;
  @Inject Pool pool;

  private EventLog log;

  @BeforeEach
  void listen() {
    log = new EventLog();
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void aPointIsToldOfFromItsOpeningToItsEnd() {
    String id = openPoint("Europe/Kyiv");
    operator()
        .body(Map.of("name", "Podil", "timezone", "Europe/Kyiv", "booking_horizon_days", 90))
        .put("/api/v1/service-points/" + id);
    operator().delete("/api/v1/service-points/" + id);

    List<ServicePointChanged> told =
        log.await(
            ServicePointChanged.class,
            event -> event.servicePointId().toString().equals(id),
            events -> events.size() == 3);

    assertThat(told).extracting(ServicePointChanged::version).containsExactly(1L, 2L, 3L);
    assertThat(told).extracting(ServicePointChanged::deleted).containsExactly(false, false, true);
    assertThat(told.get(1).bookingHorizonDays()).isEqualTo(90);
    assertThat(told.get(1).organisationId()).isEqualTo(UUID.fromString(OURS));
    assertThat(told.get(1).occurredAt()).isEqualTo(TestClock.START);
  }

  @Test
  void aPostIsToldOfWithEveryChange() {
    String point = openPoint("Europe/Kyiv");
    String id = addPost(point, 4, 45);
    operator().post("/api/v1/posts/" + id + "/deactivate");
    operator().post("/api/v1/posts/" + id + "/deactivate");
    operator()
        .body(Map.of("name", "Podil", "timezone", "Europe/Lisbon"))
        .put("/api/v1/service-points/" + point);
    operator().delete("/api/v1/service-points/" + point);

    List<PostChanged> told =
        log.await(PostChanged.class, event -> isOf(event, id), events -> events.size() == 4);

    assertThat(told).extracting(PostChanged::version).containsExactly(1L, 2L, 3L, 4L);
    assertThat(told).extracting(PostChanged::active).containsExactly(true, false, false, false);
    assertThat(told).extracting(PostChanged::deleted).containsExactly(false, false, false, true);
    assertThat(told.get(2).timezone().getId()).isEqualTo("Europe/Lisbon");
    assertThat(told.get(0).number()).isEqualTo(4);
    assertThat(told.get(0).slotDurationMinutes()).isEqualTo(45);
  }

  @Test
  void otherBuffersAreToldAndMakeNoOtherDays() {
    String id = addPostIn("UTC", 30);
    putTemplate(id, List.of(window(0, "09:00", "10:00")));
    operator()
        .body(
            Map.of(
                "number",
                1,
                "slot_duration_minutes",
                30,
                "buffer_before_minutes",
                10,
                "buffer_after_minutes",
                15))
        .put("/api/v1/posts/" + id);

    List<PostChanged> told =
        log.await(PostChanged.class, event -> isOf(event, id), events -> events.size() == 2);

    assertThat(told)
        .extracting(PostChanged::buffers)
        .containsExactly(Buffers.NONE, new Buffers(10, 15));
    assertThat(awaitDays(id, 9)).extracting(PostDayChanged::version).containsOnly(1L);
  }

  @Test
  void aTemplateAnnouncesTheDaysUpToTheHorizon() {
    String post = addPostIn("Europe/Kyiv", 30);
    putTemplate(post, List.of(window(0, "09:00", "10:00")));

    List<PostDayChanged> told = awaitDays(post, 9);

    assertThat(told.getFirst().date()).isEqualTo(MONDAY);
    assertThat(told.getLast().date()).isEqualTo(LocalDate.of(2027, 1, 18));
    assertThat(told.getFirst().version()).isEqualTo(1);
    assertThat(told.getFirst().timezone().getId()).isEqualTo("Europe/Kyiv");
    assertThat(told.getFirst().slotDurationMinutes()).isEqualTo(30);
    assertThat(told.getFirst().slotStarts())
        .containsExactly(
            Instant.parse("2026-11-23T07:00:00Z"), Instant.parse("2026-11-23T07:30:00Z"));
  }

  @Test
  void onlyTheDaysThatAChangeTouchesAreAnnouncedAgain() {
    String post = addPostIn("UTC", 30);
    putTemplate(post, List.of(window(0, "09:00", "10:00"), window(1, "09:00", "10:00")));
    putTemplate(post, List.of(window(0, "09:00", "10:00"), window(1, "09:00", "11:00")));
    String block = addBlock(post, "2026-11-23T09:10:00Z", "2026-11-23T09:20:00Z");
    operator().delete("/api/v1/posts/" + post + "/blocks/" + block);
    operator()
        .body(Map.of("windows", List.of()))
        .put("/api/v1/posts/" + post + "/overrides/2026-11-30");
    addBlock(post, "2027-06-01T09:10:00Z", "2027-06-01T09:20:00Z");

    Map<LocalDate, List<PostDayChanged>> told =
        awaitDays(post, 18 + 9 + 3).stream().collect(groupingBy(PostDayChanged::date));

    assertThat(told).hasSize(18);
    told.forEach((date, days) -> assertThat(days).extracting(PostDayChanged::version).isSorted());
    assertThat(told.get(MONDAY))
        .extracting(day -> day.blocks().stream().map(PostDayChanged.Block::id).toList())
        .containsExactly(List.of(), List.of(UUID.fromString(block)), List.of());
    assertThat(told.get(MONDAY.plusDays(1))).hasSize(2);
    assertThat(told.get(MONDAY.plusWeeks(1)).getLast().slotStarts()).isEmpty();
    assertThat(told.get(MONDAY.plusWeeks(2))).hasSize(1);
  }

  @Test
  void theHorizonRollsOnWithTimeAndASecondRunDoesNothing() {
    String post = addPostIn("UTC", 30);
    putTemplate(
        post, IntStream.range(0, 7).mapToObj(day -> window(day, "09:00", "10:00")).toList());
    int atFirst = awaitDays(post, 62).size();
    roll();

    clock.advance(Duration.ofDays(3));
    roll();
    List<PostDayChanged> told = awaitDays(post, atFirst + 3);
    assertThat(told.getLast().date()).isEqualTo(LocalDate.of(2027, 1, 23));
    assertThat(told).extracting(PostDayChanged::version).containsOnly(1L);

    String before = everythingStored(post);
    assertThat(roll()).isZero();
    regenerateAll(post);
    assertThat(everythingStored(post)).isEqualTo(before);
    awaitDays(post, atFirst + 3);
  }

  @Test
  void aLongerBookingHorizonIsGeneratedAtOnce() {
    String point = openPoint("UTC");
    String post = addPost(point, 1, 30);
    putTemplate(post, List.of(window(0, "09:00", "10:00")));

    operator()
        .body(Map.of("name", "Far", "timezone", "UTC", "booking_horizon_days", 120))
        .put("/api/v1/service-points/" + point);

    assertThat(awaitDays(post, 17).getLast().date()).isEqualTo(LocalDate.of(2027, 3, 15));
  }

  @Test
  void aDayThatIsOverStaysWhatItWas() {
    String post = addPostIn("UTC", 30);
    putTemplate(post, List.of(window(0, "09:00", "10:00")));
    clock.advance(Duration.ofDays(7));

    putTemplate(post, List.of(window(0, "12:00", "12:30")));

    assertThat(starts(post, "2026-11-23", "2026-11-23"))
        .containsExactly("2026-11-23T09:00:00Z", "2026-11-23T09:30:00Z");
    assertThat(starts(post, "2026-11-30", "2026-11-30")).containsExactly("2026-11-30T12:00:00Z");
  }

  @Test
  void changesAtTheSameMomentAreAnnouncedInTheOrderOfTheirVersions() throws Exception {
    String post = addPostIn("UTC", 30);
    putTemplate(post, List.of(window(0, "09:00", "18:00")));
    List<Callable<String>> blocks =
        IntStream.range(0, 16)
            .<Callable<String>>mapToObj(
                minute ->
                    () ->
                        addBlock(
                            post,
                            "2026-11-23T09:%02d:00Z".formatted(minute),
                            "2026-11-23T09:%02d:00Z".formatted(minute + 1)))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      threads.invokeAll(blocks);
    }

    Map<LocalDate, List<PostDayChanged>> told =
        awaitDays(post, 9 + 16).stream().collect(groupingBy(PostDayChanged::date));

    assertThat(told.get(MONDAY))
        .extracting(PostDayChanged::version)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 17).mapToObj(Long::valueOf).toList());
    assertThat(told.get(MONDAY).getLast().blocks()).hasSize(16);
  }

  private int roll() {
    return horizon.roll().await().indefinitely();
  }

  private void regenerateAll(String post) {
    transactions
        .run(connection -> days.all(connection, List.of(UUID.fromString(post))))
        .await()
        .indefinitely();
  }

  /// With the transactions that wrote the rows, so that a row that was written again is noticed.
  private String everythingStored(String post) {
    return pool.preparedQuery(
            """
            SELECT string_agg(post_day.xmin::text || post_day::text, ';' ORDER BY date) AS rows
            FROM post_day WHERE post_id = $1
            """)
        .execute(Tuple.of(UUID.fromString(post)))
        .await()
        .indefinitely()
        .iterator()
        .next()
        .getString("rows");
  }

  /// Exactly `count` days, by date and then in the order in which they came.
  private List<PostDayChanged> awaitDays(String post, int count) {
    List<PostDayChanged> told =
        log.await(PostDayChanged.class, day -> isOf(day, post), events -> events.size() >= count);
    assertThat(told).hasSize(count);
    return told.stream().sorted(Comparator.comparing(PostDayChanged::date)).toList();
  }

  private static boolean isOf(PostDayChanged day, String post) {
    return day.postId().toString().equals(post);
  }

  private static boolean isOf(PostChanged event, String post) {
    return event.postId().toString().equals(post);
  }
}
