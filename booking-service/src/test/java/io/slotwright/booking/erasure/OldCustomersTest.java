package io.slotwright.booking.erasure;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.erasure.flow.EraseOldCustomers;
import io.slotwright.booking.erasure.flow.ReadErasure;
import io.slotwright.booking.erasure.flow.SetRetention;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Listener;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.event.CustomerErased;
import io.slotwright.common.event.ErasureReported;
import io.slotwright.plumbing.pace.Progress;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of customers who are older than their organisation keeps them.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class OldCustomersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// When a booking of that Monday has been over for thirty full days.
  private static final Instant DUE = Instant.parse("2026-12-24T00:00:00Z");

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject TestClock clock;
  @Inject Pool pool;
  @Inject SetRetention setRetention;
  @Inject EraseOldCustomers eraseOldCustomers;
  @Inject ReadErasure readErasure;

  private final UUID organisation = UUID.randomUUID();

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void theyAreKeptUntilTheDayAndErasedThen() {
    // given
    Made made = book(at("09:00"));
    keep(30);
    // when
    passUntil(DUE.minusSeconds(1));
    eraseAll();
    // then
    assertThat(erasures()).isEmpty();
    assertThat(customerOf(made)).contains("Olena K.");
    // when
    passUntil(DUE);
    eraseAll();
    // then
    assertThat(customerOf(made)).isEmpty();
    assertThat(startOf(made)).isEqualTo(at("09:00"));
    assertThat(told(1)).extracting(CustomerErased::bookingIds).containsExactly(List.of(id(made)));
  }

  @Test
  void theOtherServicesAreToldOfTheBookingsAndReport() {
    // given
    book(at("09:00"));
    keep(30);
    passUntil(DUE);
    eraseAll();
    // when
    CustomerErased event = told(1).getFirst();
    Erasure before = read(event.erasureId());
    schedule.tell(
        new ErasureReported(
            event.erasureId(),
            1,
            DUE,
            "notification-service",
            Map.of("mails", 2L),
            Map.of("mails", 0L),
            Map.of()));
    // then
    assertThat(event.organisationId()).isEqualTo(organisation);
    assertThat(event.address()).isNull();
    assertThat(event.mailbox()).isNull();
    assertThat(event.everywhere()).isFalse();
    assertThat(before.address()).isNull();
    assertThat(before.isDone()).isFalse();
    assertThat(before.reports())
        .containsExactly(
            new Report(
                "booking-service", Map.of("bookings", 1L), Map.of("bookings", 0L), Map.of(), DUE));
    assertThat(read(event.erasureId()).isDone()).isTrue();
  }

  @Test
  void nobodyIsErasedUnlessTheirOrganisationAsksForIt() {
    // given
    Made ours = book(at("09:00"));
    Made theirs = bookAt(aCentre().of(UUID.randomUUID()), at("09:00"));
    keep(30);
    keep(null);
    // when
    passUntil(DUE);
    eraseAll();
    // then
    assertThat(customerOf(ours)).contains("Olena K.");
    // when
    keep(30);
    passUntil(DUE.plus(Duration.ofDays(1)));
    eraseAll();
    // then
    assertThat(customerOf(ours)).isEmpty();
    assertThat(customerOf(theirs)).contains("Olena K.");
  }

  @Test
  void whoIsExpectedOrWasIsKept() {
    // given
    Made agreed = book(at("09:00"));
    Made cancelled = book(at("10:00"));
    cancel(cancelled);
    keep(1);
    // when
    passUntil(at("00:00"));
    eraseAll();
    // then
    assertThat(customerOf(agreed)).contains("Olena K.");
    assertThat(customerOf(cancelled)).contains("Olena K.");
    // when
    passUntil(Instant.parse("2026-11-25T00:00:00Z"));
    eraseAll();
    // then
    assertThat(customerOf(agreed)).isEmpty();
    assertThat(customerOf(cancelled)).isEmpty();
  }

  @Test
  void aChangeCountsForOldBookingsFromTheNextDay() {
    // given
    Made made = book(at("09:00"));
    keep(300);
    passUntil(DUE);
    // when
    keep(30);
    eraseAll();
    // then
    assertThat(customerOf(made)).contains("Olena K.");
    // when
    passUntil(DUE.plus(Duration.ofHours(23)));
    keep(30);
    passUntil(DUE.plus(Duration.ofDays(1)));
    eraseAll();
    // then
    assertThat(customerOf(made)).isEmpty();
  }

  @Test
  void whatIsNotedLaterIsErasedToo() {
    // given
    Made made = book(at("09:00"));
    keep(30);
    passUntil(DUE);
    eraseAll();
    // when
    run("UPDATE booking SET operator_notes = 'Olena called' WHERE id = $1", Tuple.of(id(made)));
    eraseAll();
    // then
    assertThat(customerOf(made)).isEmpty();
    assertThat(told(2)).extracting(CustomerErased::bookingIds).containsOnly(List.of(id(made)));
  }

  @Test
  void manyTakeSeveralTransactions() {
    // given
    insert(1_200);
    keep(30);
    passUntil(DUE);
    // when
    eraseAll();
    // then
    List<CustomerErased> told = told(3);
    assertThat(told).allMatch(event -> event.bookingIds().size() <= 500);
    assertThatEachIsErasedOnce(told, 1_200);
  }

  @Test
  void replicasThatEraseAtOnceEraseEachOnce() {
    // given
    insert(1_200);
    keep(30);
    passUntil(DUE);
    // when
    Uni.join()
        .all(Stream.generate(eraseOldCustomers::eraseSome).limit(6).toList())
        .andFailFast()
        .await()
        .atMost(PATIENCE);
    eraseAll();
    // then
    assertThatEachIsErasedOnce(told(3), 1_200);
  }

  @Test
  void oneThatIsBeingChangedIsPassedOverForNow() {
    // given
    Made changing = book(at("09:00"));
    Made other = book(at("10:00"));
    keep(30);
    passUntil(DUE);
    // when
    SqlConnection connection = pool.getConnection().await().atMost(PATIENCE);
    connection.query("BEGIN").execute().await().atMost(PATIENCE);
    connection
        .preparedQuery("SELECT FROM booking WHERE id = $1 FOR UPDATE")
        .execute(Tuple.of(id(changing)))
        .await()
        .atMost(PATIENCE);
    eraseAll();
    // then
    assertThat(customerOf(changing)).contains("Olena K.");
    assertThat(customerOf(other)).isEmpty();
    // when
    connection.query("ROLLBACK").execute().await().atMost(PATIENCE);
    connection.close().await().atMost(PATIENCE);
    eraseAll();
    // then
    assertThat(customerOf(changing)).isEmpty();
  }

  private void assertThatEachIsErasedOnce(List<CustomerErased> told, int count) {
    assertThat(told.stream().flatMap(event -> event.bookingIds().stream()))
        .hasSize(count)
        .doesNotHaveDuplicates();
    assertThat(
            run(
                "SELECT FROM booking WHERE organisation_id = $1 AND customer_name = '' AND customer_email = ''",
                Tuple.of(organisation)))
        .hasSize(count);
  }

  private Made book(Instant start) {
    return bookAt(aCentre().of(organisation), start);
  }

  private Made bookAt(Centre centre, Instant start) {
    return Made.of(Shop.book(shop.open(centre, 30), start, Links.newAddress()));
  }

  private void cancel(Made made) {
    given()
        .header("Manage-Token", made.manageToken())
        .post("/api/v1/bookings/" + made.id() + "/cancel")
        .then()
        .statusCode(200);
  }

  private void insert(int count) {
    run(PastBookings.insert(organisation, count), Tuple.tuple());
  }

  private void keep(Integer days) {
    setRetention.set(organisation, new Retention(days), "admin").await().atMost(PATIENCE);
  }

  private void passUntil(Instant instant) {
    clock.advance(Duration.between(clock.instant(), instant));
  }

  private void eraseAll() {
    Progress progress;
    do {
      progress = eraseOldCustomers.eraseSome().await().atMost(PATIENCE);
    } while (progress == Progress.MORE);
  }

  /// As it is erased, all of it.
  private String customerOf(Made made) {
    return run(
            """
            SELECT customer_name || customer_email || concat(customer_phone, customer_phone_e164, customer_phone_extension)
              || notes || operator_notes || token_hash::text
            FROM booking WHERE id = $1
            """,
            Tuple.of(id(made)))
        .getFirst()
        .getString(0)
        .replace("\\x", "");
  }

  private Instant startOf(Made made) {
    return run("SELECT starts_at FROM booking WHERE id = $1", Tuple.of(id(made)))
        .getFirst()
        .getOffsetDateTime(0)
        .toInstant();
  }

  private static UUID id(Made made) {
    return UUID.fromString(made.id());
  }

  private Erasure read(UUID erasure) {
    return readErasure
        .read(organisation, erasure)
        .await()
        .atMost(PATIENCE)
        .orThrow(refusal -> new IllegalStateException(refusal.toString()));
  }

  private List<UUID> erasures() {
    return run("SELECT id FROM erasure WHERE organisation_id = $1", Tuple.of(organisation)).stream()
        .map(row -> row.getUUID(0))
        .toList();
  }

  /// The events of all erasures, of which there are at least `count`.
  private List<CustomerErased> told(int count) {
    List<UUID> erasures = erasures();
    assertThat(erasures).hasSizeGreaterThanOrEqualTo(count);
    try (Listener listener = new Listener(erasures.toArray(UUID[]::new))) {
      return listener.hear(erasures.size()).stream().map(CustomerErased.class::cast).toList();
    }
  }

  private List<Row> run(String sql, Tuple parameters) {
    return Rows.stream(pool.preparedQuery(sql).execute(parameters).await().atMost(PATIENCE))
        .toList();
  }
}
