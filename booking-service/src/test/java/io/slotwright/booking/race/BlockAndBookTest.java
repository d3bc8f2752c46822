package io.slotwright.booking.race;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.booking.Grounds;
import io.slotwright.booking.booking.flow.Access;
import io.slotwright.booking.booking.flow.BookTime;
import io.slotwright.booking.booking.flow.BookingDetails;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Listener;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.booking.limit.Client;
import io.slotwright.booking.race.Aftermath.Contest;
import io.slotwright.booking.race.Aftermath.Kept;
import io.slotwright.booking.supply.flow.FollowSupply;
import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A thousand slots, each of which an operator blocks at the moment in which a guest books it.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class BlockAndBookTest {

  private static final int POSTS = 10;
  private static final int SLOTS = 100;
  private static final Duration SLOT = Duration.ofMinutes(5);
  private static final Instant OPENING = at("08:00");
  private static final int LONGEST_HEAD_START_MILLIS = 25;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject BookTime book;
  @Inject FollowSupply follow;
  @Inject Supply supply;
  @Inject Transactions transactions;
  @Inject Schedule schedule;
  @Inject TestClock clock;
  @Inject Pool pool;

  private final Random random = new Random(20261120);
  private final Centre centre = aCentre();
  private final List<UUID> posts = Stream.generate(UUID::randomUUID).limit(POSTS).toList();

  /// Takes a slot of a post and returns the booking, if one was made.
  private interface Booker {
    Optional<UUID> book(UUID post, TimeRange slot);
  }

  @BeforeEach
  void openAThousandSlots() {
    clock.reset();
    schedule.tell(
        Stream.concat(
                Stream.of(centre.point()),
                posts.stream()
                    .flatMap(
                        post ->
                            Stream.of(
                                centre.post(post, posts.indexOf(post) + 1, 5, true),
                                blocked(post, 0))))
            .toArray(Event[]::new));
  }

  @Test
  void everySlotComesToOneOfTwoOutcomes() {
    List<Contest> contests = contests(POSTS, this::booked);

    List<Kept> kept = kept();
    System.out.printf(
        "%d slots: %d refused, %d booked and displaced%n",
        contests.size(), contests.size() - kept.size(), kept.size());
    assertThat(new Aftermath(contests, kept, told(2 * kept.size())).breaches()).isEmpty();
    assertThat(kept).as("both outcomes happen, or it is no race").hasSizeBetween(1, 999);
  }

  /// The same race against a booking that does not hold the supply still: it must be caught.
  @Test
  void theRaceSeesABookingThatNobodyMarksWhenThereIsOne() {
    BookWithoutLock broken = new BookWithoutLock(pool, supply);

    List<Contest> contests = contests(2, broken::book);

    assertThat(new Aftermath(contests, kept(), told(0)).breaches())
        .anyMatch(breach -> breach.contains("not marked"));
  }

  private List<Contest> contests(int howManyPosts, Booker booker) {
    return Race.among(howManyPosts, post -> () -> contests(posts.get(post), booker)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Contest> contests(UUID post, Booker booker) {
    return IntStream.range(0, SLOTS).mapToObj(slot -> contest(post, slot, booker)).toList();
  }

  private Contest contest(UUID post, int slot, Booker booker) {
    TimeRange time = TimeRange.of(OPENING.plus(SLOT.multipliedBy(slot)), SLOT);
    List<Optional<UUID>> done =
        Race.among(
            2,
            guest ->
                guest == 1 ? () -> booker.book(post, time) : () -> block(blocked(post, slot + 1)));
    return new Contest(post, time.start(), done.get(1));
  }

  /// As the consumer of post-days does it. The guest has a head start, long or short: they have to
  /// look before they write.
  private Optional<UUID> block(PostDayChanged day) throws InterruptedException {
    Thread.sleep(random.nextInt(LONGEST_HEAD_START_MILLIS));
    transactions.run(connection -> follow.days(connection, List.of(day))).await().atMost(PATIENCE);
    return Optional.empty();
  }

  private Optional<UUID> booked(UUID post, TimeRange slot) {
    var claimed =
        book.book(
                post,
                slot.start(),
                new Basket(
                    centre.id(),
                    List.of(new ServiceLine(UUID.randomUUID(), "Check", 5, 0, 0)),
                    null),
                new BookingDetails(
                    new Customer("Olena", "olena@example.test", null, "uk"),
                    "",
                    new Access(null, appointment -> false, organisation -> false, "guest"),
                    Grounds.NONE,
                    Optional.of(new Client("race", "race"))),
                new RequestKey("race", null, slot))
            .await()
            .atMost(PATIENCE);
    return claimed instanceof Decision.Accepted<BookingChanged>(BookingChanged made)
        ? Optional.of(made.bookingId())
        : Optional.empty();
  }

  /// The day of a post whose first slots are blocked, at a version of its own.
  private static PostDayChanged blocked(UUID post, int slots) {
    return new PostDayChanged(
        post,
        Centre.MONDAY,
        1 + slots,
        TestClock.START,
        ZoneOffset.UTC,
        (int) SLOT.toMinutes(),
        IntStream.range(0, SLOTS).mapToObj(slot -> OPENING.plus(SLOT.multipliedBy(slot))).toList(),
        slots == 0
            ? List.of()
            : List.of(
                new PostDayChanged.Block(
                    post, OPENING, OPENING.plus(SLOT.multipliedBy(slots)), "lift repair")),
        null,
        null);
  }

  private List<Kept> kept() {
    var rows =
        pool.preparedQuery(
                "SELECT id, post_id, starts_at, displaced FROM booking WHERE post_id = ANY($1)")
            .execute(Tuple.of(posts.toArray(UUID[]::new)))
            .await()
            .atMost(PATIENCE);
    return Rows.all(
        rows,
        row ->
            new Kept(
                row.getUUID("id"),
                row.getUUID("post_id"),
                row.getOffsetDateTime("starts_at").toInstant(),
                row.getBoolean("displaced")));
  }

  private List<BookingChanged> told(int atLeast) {
    try (Listener listener = new Listener(posts.toArray(UUID[]::new))) {
      return listener.hear(atLeast).stream().map(BookingChanged.class::cast).toList();
    }
  }
}
