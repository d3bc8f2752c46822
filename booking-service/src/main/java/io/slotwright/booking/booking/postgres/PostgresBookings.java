package io.slotwright.booking.booking.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.booking.allocation.postgres.AllocationStatement;
import io.slotwright.booking.allocation.postgres.TimingRows;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Timing;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.HistoryEntry;
import io.slotwright.booking.booking.Lagging;
import io.slotwright.booking.booking.Lagging.Behind;
import io.slotwright.booking.booking.PhoneSpellings;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.booking.Undoing;
import io.slotwright.booking.booking.flow.BookingQuery;
import io.slotwright.booking.booking.flow.Bookings;
import io.slotwright.booking.booking.flow.ChangedMeanwhile;
import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.limit.postgres.UsageStatement;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.supply.MovedDay;
import io.slotwright.booking.supply.postgres.DayRows;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.guest.PhoneNumber;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.http.Keyset;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bookings in PostgreSQL.
@ApplicationScoped
class PostgresBookings implements Bookings {

  private static final String DEADLOCK = "40P01";

  private static final String[] SLIPS =
      Undoing.SLIPS.stream().map(Step::nameOf).toArray(String[]::new);

  private final Pool pool;

  PostgresBookings(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<BookingChanged> add(
      SqlConnection connection, Opening opening, Step made, String token, List<Quota> quotas) {
    Booking booking = made.after();
    BookingChanged event = made.event();
    Tuple allocation =
        AllocationStatement.parameters(
            opening,
            booking.appointment().allocationId(),
            null,
            List.of(event),
            booking.basket().versions());
    return connection
        .preparedQuery(BookingStatements.ADD)
        .execute(
            UsageStatement.add(
                BookingRows.values(allocation, made, token, null)
                    .addJsonObject(HistoryRows.json(made.entry())),
                quotas,
                made.occurredAt()))
        .map(rows -> AllocationStatement.taken(rows, event))
        .onFailure(UsageStatement::isLimitReached)
        .transform(failure -> UsageStatement.reached(failure, quotas, made.occurredAt()));
  }

  @Override
  public Uni<Boolean> addFrom(
      SqlConnection connection,
      Reservation reservation,
      Step made,
      String token,
      List<Quota> quotas) {
    Instant now = made.occurredAt();
    Tuple booked =
        BookingRows.values(Tuple.tuple(), made, token, reservation.id())
            .addOffsetDateTime(utc(now))
            .addLong(reservation.version());
    Tuple parameters =
        Outbox.add(booked, List.of(reservation.changed(now), made.event()))
            .addJsonObject(HistoryRows.json(made.entry()));
    return connection
        .preparedQuery(BookingStatements.ADD_FROM)
        .execute(UsageStatement.add(parameters, quotas, now))
        .map(rows -> rows.rowCount() == 1)
        .onFailure(UsageStatement::isLimitReached)
        .transform(failure -> UsageStatement.reached(failure, quotas, now));
  }

  @Override
  public Uni<Optional<Owned>> find(UUID id) {
    return pool.preparedQuery(BookingStatements.FIND)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, PostgresBookings::owned));
  }

  @Override
  public Uni<Optional<Booking>> lock(SqlConnection connection, UUID id) {
    return connection
        .preparedQuery(BookingStatements.LOCK)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, BookingRows::booking));
  }

  @Override
  public Uni<Void> put(SqlConnection connection, Step step) {
    Booking booking = step.after();
    return connection
        .preparedQuery(BookingStatements.PUT)
        .execute(
            BookingRows.changes(Tuple.of(booking.id()), step)
                .addBoolean(booking.state().status().occupies())
                .addJsonObject(HistoryRows.json(step.entry())))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> note(SqlConnection connection, Booking booking, HistoryEntry entry) {
    return connection
        .preparedQuery(BookingStatements.NOTE)
        .execute(
            Tuple.of(
                booking.id(), booking.version(), booking.operatorNotes(), HistoryRows.json(entry)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> contact(SqlConnection connection, Booking booking) {
    Customer customer = booking.customer();
    return connection
        .preparedQuery(BookingStatements.CONTACT)
        .execute(
            BookingRows.addNumber(
                Tuple.of(
                    booking.id(),
                    customer.name(),
                    customer.email(),
                    customer.phone(),
                    customer.locale()),
                customer))
        .replaceWithVoid();
  }

  /// Leaves the old time and takes the new one in two statements: the parts of one have no
  /// defined order.
  @Override
  public Uni<BookingChanged> move(SqlConnection connection, Opening opening, Step move) {
    return lockSupply(connection, opening)
        .chain(() -> leave(connection, Objects.requireNonNull(move.before())))
        .chain(() -> arrive(connection, opening, move))
        .onFailure(PostgresBookings::isDeadlock)
        .transform(deadlock -> new ChangedMeanwhile());
  }

  @Override
  public Uni<List<Lagging>> lockUpcoming(
      SqlConnection connection, Set<UUID> posts, TimeRange within, Instant now) {
    return connection
        .preparedQuery(BookingStatements.LOCK_UPCOMING)
        .execute(
            Tuple.of(posts.toArray(UUID[]::new), utc(within.start()), utc(within.end()), utc(now)))
        .map(BookingRows::lagging);
  }

  @Override
  public Uni<List<Lagging>> lockOn(SqlConnection connection, List<MovedDay> days, Instant now) {
    return connection
        .preparedQuery(BookingStatements.LOCK_ON)
        .execute(
            DayRows.parameters(days)
                .addOffsetDateTime(utc(now))
                .addArrayOfLocalDate(days.stream().map(MovedDay::date).toArray(LocalDate[]::new)))
        .map(BookingRows::lagging);
  }

  @Override
  public Uni<Void> fallBehind(SqlConnection connection, Map<UUID, Behind> behind) {
    return behind.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(BookingStatements.FALL_BEHIND)
            .execute(
                Tuple.of(
                    behind.keySet().toArray(UUID[]::new),
                    behind.values().stream()
                        .map(each -> (int) each.by().toSeconds())
                        .toArray(Integer[]::new),
                    behind.values().stream().map(Behind::date).toArray(LocalDate[]::new)))
            .replaceWithVoid();
  }

  @Override
  public Uni<Void> follow(SqlConnection connection, Step step) {
    Timing timing = step.after().appointment().timing();
    Tuple moved =
        TimingRows.add(
            Tuple.of(step.after().id(), utc(timing.startsAt()), utc(timing.occupiedUntil())),
            timing);
    return connection
        .preparedQuery(BookingStatements.FOLLOW)
        .execute(BookingRows.changes(moved, step).addJsonObject(HistoryRows.json(step.entry())))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Booking>> list(BookingQuery query) {
    Keyset after = query.after() == null ? Keyset.START : query.after();
    Tuple where =
        Tuple.tuple()
            .addUUID(query.servicePointId())
            .addOffsetDateTime(utc(query.within().start()))
            .addOffsetDateTime(utc(query.within().end()))
            .addArrayOfString(
                query.filter().statuses().stream()
                    .map(BookingStatus::wireName)
                    .toArray(String[]::new))
            .addOffsetDateTime(utc(after.instant()))
            .addUUID(after.id())
            .addInteger(query.limit())
            .addUUID(query.filter().postId())
            .addString(query.filter().search().text())
            .addString(query.filter().search().digits());
    @Nullable PhoneNumber phone = query.filter().phone();
    if (phone != null) {
      where.addString(phone.e164()).addArrayOfString(spellings(phone));
    }
    return pool.preparedQuery(BookingStatements.list(query.filter().displaced(), phone != null))
        .execute(where)
        .map(BookingRows::bookings);
  }

  @Override
  public Uni<List<HistoryEntry>> history(UUID id, long after, int limit) {
    return pool.preparedQuery(HistoryRows.PAGE)
        .execute(Tuple.of(id, after, limit))
        .map(rows -> Rows.all(rows, HistoryRows::entry));
  }

  @Override
  public Uni<Optional<HistoryEntry>> lastSlip(Booking booking) {
    return pool.preparedQuery(BookingStatements.LAST_SLIP)
        .execute(Tuple.of(booking.id(), SLIPS, booking.state().status().wireName()))
        .map(rows -> Rows.first(rows, HistoryRows::entry));
  }

  private static String[] spellings(PhoneNumber phone) {
    return PhoneSpellings.of(phone).toArray(String[]::new);
  }

  /// Two moves into each other's place wait for each other, which PostgreSQL ends for one of them.
  private static boolean isDeadlock(Throwable failure) {
    return failure instanceof PgException refused && DEADLOCK.equals(refused.getSqlState());
  }

  private static Uni<Void> lockSupply(SqlConnection connection, Opening opening) {
    TimeRange slots = opening.timing().slots();
    return connection
        .preparedQuery(BookingStatements.LOCK_SUPPLY)
        .execute(Tuple.of(opening.timetable().post().id(), utc(slots.start()), utc(slots.end())))
        .replaceWithVoid();
  }

  private static Uni<Void> leave(SqlConnection connection, Booking before) {
    return connection
        .preparedQuery(BookingStatements.LEAVE)
        .execute(Tuple.of(before.id(), before.version()))
        .chain(
            left ->
                left.rowCount() == 1
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().failure(new ChangedMeanwhile()));
  }

  private static Uni<BookingChanged> arrive(SqlConnection connection, Opening opening, Step move) {
    Booking moved = move.after();
    BookingChanged event = move.event();
    Tuple identified =
        AllocationStatement.parameters(
                opening, moved.appointment().allocationId(), null, List.of(event), Map.of())
            .addUUID(moved.id())
            .addInteger(moved.appointment().postNumber());
    Tuple parameters =
        BookingRows.changes(TimingRows.add(identified, moved.appointment().timing()), move)
            .addJsonObject(HistoryRows.json(move.entry()));
    return connection
        .preparedQuery(BookingStatements.ARRIVE)
        .execute(parameters)
        .map(rows -> AllocationStatement.taken(rows, event));
  }

  private static Owned owned(Row row) {
    return new Owned(BookingRows.booking(row), row.getBuffer("token_hash").getBytes());
  }
}
