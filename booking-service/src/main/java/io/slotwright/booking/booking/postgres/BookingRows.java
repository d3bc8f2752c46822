package io.slotwright.booking.booking.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.allocation.postgres.TimingRows;
import io.slotwright.booking.availability.Timing;
import io.slotwright.booking.booking.Appointment;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.BookingState;
import io.slotwright.booking.booking.Lagging;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.catalogue.postgres.ServiceLines;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.guest.PhoneNumber;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.postgres.Rows;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads and writes rows of the table `booking`.
final class BookingRows {

  /// The columns that [#booking] reads.
  static final String COLUMNS =
      """
      id, version, status, displaced, allocation_id, post_id, post_number, service_point_id, organisation_id,
      starts_at, ends_at, occupied_until, slots_until, buffer_before_minutes, buffer_after_minutes, customer_name, customer_email, customer_phone, customer_phone_e164,
      customer_phone_extension, customer_locale, services,
      car_type, notes, operator_notes, cancellable_until, created_at, off_hours, free_from""";

  /// The columns of [#values], in the same order.
  private static final List<String> NEW =
      List.of(
          "id",
          "version",
          "allocation_id",
          "post_id",
          "starts_at",
          "occupied_until",
          "ends_at",
          "slots_until",
          "buffer_before_minutes",
          "buffer_after_minutes",
          "status",
          "displaced",
          "post_number",
          "service_point_id",
          "organisation_id",
          "customer_name",
          "customer_email",
          "customer_phone",
          "customer_locale",
          "customer_phone_e164",
          "customer_phone_extension",
          "services",
          "car_type",
          "notes",
          "token_hash",
          "created_at",
          "reservation_id",
          "cancellable_until",
          "off_hours",
          "reasons");

  /// The columns of [#changes], in the same order, before `reasons`.
  private static final List<String> CHANGES =
      List.of(
          "version",
          "status",
          "displaced",
          "cancellable_until",
          "off_hours",
          "free_from",
          "services",
          "car_type");

  private BookingRows() {}

  /// The part of a statement that adds a new booking.
  ///
  /// @param first the number of the first parameter of [#values]
  /// @param ifAny a relation without whose row none is added
  static String insert(int first, String ifAny) {
    String parameters =
        IntStream.range(first, firstAfter(first))
            .mapToObj(number -> "$" + number)
            .collect(Collectors.joining(", "));
    return "INSERT INTO booking (%s) SELECT %s FROM %s"
        .formatted(String.join(", ", NEW), parameters, ifAny);
  }

  /// The number of the first parameter after those of [#values].
  static int firstAfter(int first) {
    return first + NEW.size();
  }

  static Booking booking(Row row) {
    return new Booking(
        row.getUUID("id"),
        row.getLong("version"),
        BookingState.of(BookingStatus.ofWireName(row.getString("status"))),
        row.getBoolean("displaced"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getUUID("organisation_id"),
        appointment(row),
        customer(row),
        new Basket(
            row.getUUID("service_point_id"),
            ServiceLines.read((JsonArray) row.getJson("services")),
            row.getString("car_type")),
        row.getString("notes"),
        row.getString("operator_notes"));
  }

  static List<Booking> bookings(RowSet<Row> rows) {
    return Rows.all(rows, BookingRows::booking);
  }

  static List<Lagging> lagging(RowSet<Row> rows) {
    return Rows.all(
        rows,
        row ->
            new Lagging(
                booking(row),
                Duration.ofSeconds(row.getInteger("clocks_behind_seconds")),
                row.getLocalDate("clocks_date")));
  }

  /// Adds the columns of a new booking to `parameters`.
  static Tuple values(Tuple parameters, Step made, String token, @Nullable UUID reservationId) {
    Booking booking = made.after();
    Appointment appointment = booking.appointment();
    Customer customer = booking.customer();
    Timing timing = appointment.timing();
    parameters
        .addUUID(booking.id())
        .addLong(booking.version())
        .addUUID(appointment.allocationId())
        .addUUID(appointment.postId())
        .addOffsetDateTime(timing.startsAt().atOffset(UTC))
        .addOffsetDateTime(timing.occupiedUntil().atOffset(UTC));
    TimingRows.add(parameters, timing)
        .addString(booking.state().status().wireName())
        .addBoolean(booking.displaced())
        .addInteger(appointment.postNumber())
        .addUUID(booking.basket().servicePointId())
        .addUUID(booking.organisationId())
        .addString(customer.name())
        .addString(customer.email())
        .addString(customer.phone())
        .addString(customer.locale());
    return addNumber(parameters, customer)
        .addJsonArray(ServiceLines.write(booking.basket().lines()))
        .addString(booking.basket().carType())
        .addString(booking.notes())
        .addBuffer(Buffer.buffer(LinkTokens.hash(token)))
        .addOffsetDateTime(booking.createdAt().atOffset(UTC))
        .addUUID(reservationId)
        .addOffsetDateTime(utc(appointment.cancellableUntil()))
        .addBoolean(appointment.offHours())
        .addJsonObject(HistoryRows.reasons(made));
  }

  /// Adds the number of `customer` to `parameters`: E.164, then the extension.
  static Tuple addNumber(Tuple parameters, Customer customer) {
    PhoneNumber number = customer.phoneNumber();
    return parameters
        .addString(number == null ? null : number.e164())
        .addString(number == null ? null : number.extension());
  }

  /// Assignments of what a step may change besides the time and the customer.
  ///
  /// @param first the number of the first parameter of [#changes]
  static String assignments(int first) {
    return IntStream.range(0, CHANGES.size())
        .mapToObj(index -> CHANGES.get(index) + " = $" + (first + index))
        .collect(
            Collectors.joining(
                ", ", "", ", reasons = reasons || $%d::jsonb".formatted(first + CHANGES.size())));
  }

  /// The number of the first parameter after those of [#changes].
  static int firstAfterChanges(int first) {
    return first + CHANGES.size() + 1;
  }

  /// Adds what `step` may have changed, and its reason, to `parameters`.
  static Tuple changes(Tuple parameters, Step step) {
    Booking booking = step.after();
    return parameters
        .addLong(booking.version())
        .addString(booking.state().status().wireName())
        .addBoolean(booking.displaced())
        .addOffsetDateTime(utc(booking.appointment().cancellableUntil()))
        .addBoolean(booking.appointment().offHours())
        .addOffsetDateTime(utc(booking.appointment().freeFrom()))
        .addJsonArray(ServiceLines.write(booking.basket().lines()))
        .addString(booking.basket().carType())
        .addJsonObject(HistoryRows.reasons(step));
  }

  private static Customer customer(Row row) {
    return new Customer(
        row.getString("customer_name"),
        row.getString("customer_email"),
        row.getString("customer_phone"),
        row.getString("customer_phone_e164") instanceof String e164
            ? new PhoneNumber(e164, row.getString("customer_phone_extension"))
            : null,
        row.getString("customer_locale"));
  }

  private static Appointment appointment(Row row) {
    return new Appointment(
        row.getUUID("allocation_id"),
        row.getUUID("post_id"),
        row.getInteger("post_number"),
        TimingRows.timing(row),
        instant(row, "cancellable_until"),
        row.getBoolean("off_hours"),
        instant(row, "free_from"));
  }

  private static @Nullable Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column) instanceof OffsetDateTime time ? time.toInstant() : null;
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(UTC);
  }
}
