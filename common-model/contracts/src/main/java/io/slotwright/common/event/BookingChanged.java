package io.slotwright.common.event;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.slotwright.common.guest.PhoneNumber;
import io.slotwright.common.time.Buffers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change of a booking, with its state after the change.
///
/// @param displaced whether the post no longer offers the slots it stands on
/// @param endsAt when the service ends
/// @param occupiedFrom when the buffer before it begins, never after `startsAt`; equal to
/// `startsAt` when the event omits it
/// @param occupiedUntil when the last slot and the buffer after it have ended, never before
/// `endsAt`
/// @param slotsUntil when the last slot it stands on ends; `occupiedUntil` when the event omits it
/// @param bufferBeforeMinutes how long the post is kept free before it, 0 when the event omits it
/// @param bufferAfterMinutes how long the post is kept free after it, 0 when the event omits it
/// @param notes the customer's remarks, empty for none
/// @param cancellableUntil until when the customer may cancel or move it; null, as when the event
/// omits it, for until it begins
/// @param freeFrom from when on its post's time is free again before `occupiedUntil`, after a
/// no-show; null, as when the event omits it, for not before
/// @param actor who made the change: `guest`, `customer`, `operator` or `system`; null when the
/// event omits it
public record BookingChanged(
    UUID bookingId,
    long version,
    What what,
    Instant occurredAt,
    BookingStatus status,
    boolean displaced,
    UUID postId,
    int postNumber,
    UUID servicePointId,
    UUID organisationId,
    Instant startsAt,
    Instant endsAt,
    Instant occupiedFrom,
    Instant occupiedUntil,
    Instant slotsUntil,
    Integer bufferBeforeMinutes,
    Integer bufferAfterMinutes,
    Customer customer,
    List<ServiceLine> services,
    @Nullable String carType,
    String notes,
    @Nullable Instant cancellableUntil,
    @Nullable Instant freeFrom,
    @Nullable String actor)
    implements Event {

  /// The kinds of change in a booking's life.
  public enum What {
    @JsonProperty("created")
    CREATED("created"),
    @JsonProperty("confirmed")
    CONFIRMED("confirmed"),
    @JsonProperty("started")
    STARTED("started"),
    @JsonProperty("completed")
    COMPLETED("completed"),
    @JsonProperty("cancelled")
    CANCELLED("cancelled"),
    @JsonProperty("no_show")
    NO_SHOW("no-show"),
    @JsonProperty("rescheduled")
    RESCHEDULED("rescheduled"),
    @JsonProperty("displaced")
    DISPLACED("displaced"),
    @JsonProperty("restored")
    RESTORED("restored"),
    /// An operator changed services, length or contact.
    @JsonProperty("changed")
    CHANGED("changed"),
    /// A start, completion or no-show was a slip, and is taken back.
    @JsonProperty("undone")
    UNDONE("undone"),
    /// A cancellation is taken back.
    @JsonProperty("reinstated")
    REINSTATED("reinstated"),
    /// A release of the time zone database has other clocks: its instant moves, its wall-clock time
    /// stays.
    @JsonProperty("clocks_changed")
    CLOCKS_CHANGED("clocks-changed");

    private final String typeName;

    What(String typeName) {
      this.typeName = typeName;
    }
  }

  /// The customer. Personal data: never in a log, a metric label or an event key. Of one who is
  /// erased, name and address are empty.
  ///
  /// @param email empty for none
  /// @param locale a BCP 47 language tag, such as `uk`
  public record Customer(
      String name,
      String email,
      @Nullable String phone,
      @Nullable PhoneNumber phoneNumber,
      String locale) {

    /// One whose number has not been read yet.
    public Customer(String name, String email, @Nullable String phone, String locale) {
      this(name, email, phone, null, locale);
    }

    public Customer withNumber(PhoneNumber number) {
      return new Customer(name, email, phone, number, locale);
    }

    /// Whether nothing is known of them any more.
    @JsonIgnore
    public boolean isErased() {
      return name.isEmpty() && email.isEmpty();
    }

    /// Whether there is an address for mails. Those whom an operator books may have none.
    @JsonIgnore
    public boolean hasMailbox() {
      return !email.isEmpty();
    }

    /// Keeps personal data out of logs and error messages.
    @Override
    public String toString() {
      return "Customer[…]";
    }
  }

  /// One service of the basket, as it was when the booking was made.
  ///
  /// @param bufferBeforeMinutes how long it keeps the post free before the appointment, 0 when the
  /// event omits it
  /// @param bufferAfterMinutes how long it keeps the post free after the appointment, 0 when the
  /// event omits it
  public record ServiceLine(
      UUID serviceId,
      String name,
      int minutes,
      Integer bufferBeforeMinutes,
      Integer bufferAfterMinutes) {

    public ServiceLine {
      bufferBeforeMinutes = requireNonNullElse(bufferBeforeMinutes, 0);
      bufferAfterMinutes = requireNonNullElse(bufferAfterMinutes, 0);
    }

    public Buffers buffers() {
      return new Buffers(bufferBeforeMinutes, bufferAfterMinutes);
    }
  }

  public BookingChanged {
    occupiedFrom = requireNonNullElse(occupiedFrom, startsAt);
    slotsUntil = requireNonNullElse(slotsUntil, occupiedUntil);
    bufferBeforeMinutes = requireNonNullElse(bufferBeforeMinutes, 0);
    bufferAfterMinutes = requireNonNullElse(bufferAfterMinutes, 0);
    services = List.copyOf(services);
  }

  /// The same without what the customer told of themselves.
  public BookingChanged withoutCustomer() {
    return new BookingChanged(
        bookingId,
        version,
        what,
        occurredAt,
        status,
        displaced,
        postId,
        postNumber,
        servicePointId,
        organisationId,
        startsAt,
        endsAt,
        occupiedFrom,
        occupiedUntil,
        slotsUntil,
        bufferBeforeMinutes,
        bufferAfterMinutes,
        new Customer("", "", null, customer.locale()),
        services,
        carType,
        "",
        cancellableUntil,
        freeFrom,
        actor);
  }

  @Override
  public String topic() {
    return Topics.BOOKING;
  }

  @Override
  public String key() {
    return postId.toString();
  }

  @Override
  public String type() {
    return "io.slotwright.booking." + what.typeName;
  }

  @Override
  public String aggregateId() {
    return bookingId.toString();
  }
}
