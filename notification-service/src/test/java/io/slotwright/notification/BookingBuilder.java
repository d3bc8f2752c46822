package io.slotwright.notification;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Builds booking events, by default of a booking created as confirmed.
public final class BookingBuilder {

  public static final UUID ORGANISATION = UUID.fromString("0190a000-0000-7000-8000-000000000001");
  public static final UUID POINT = UUID.fromString("0190a000-0000-7000-8000-00000000000a");
  public static final UUID POST = UUID.fromString("0190a000-0000-7000-8000-00000000000b");
  private static final UUID SERVICE = UUID.fromString("0190a000-0000-7000-8000-00000000000d");

  private UUID id = UUID.fromString("0190a000-0000-7000-8000-00000000000c");
  private long version = 1;
  private What what = What.CREATED;
  private BookingStatus status = BookingStatus.CONFIRMED;
  private boolean displaced;
  private UUID point = POINT;
  private UUID post = POST;
  private UUID organisation = ORGANISATION;
  private Instant occurredAt = Instant.parse("2026-11-20T12:00:00.123456Z");
  private Instant startsAt = Instant.parse("2026-11-23T07:00:00Z");
  private Customer customer = new Customer("Olena K.", "olena@example.test", null, "en");
  private List<ServiceLine> services =
      List.of(new ServiceLine(SERVICE, "Seasonal tyre change", 55, 0, 0));

  private @Nullable String actor = "guest";

  private BookingBuilder() {}

  public static BookingBuilder aBooking() {
    return new BookingBuilder();
  }

  public BookingBuilder withId(UUID id) {
    this.id = id;
    return this;
  }

  public BookingBuilder atVersion(long version) {
    this.version = version;
    return this;
  }

  public BookingBuilder that(What what, BookingStatus status) {
    this.what = what;
    this.status = status;
    this.displaced = what == What.DISPLACED;
    return this;
  }

  public BookingBuilder atPoint(UUID point) {
    this.point = point;
    return this;
  }

  public BookingBuilder atPost(UUID post) {
    this.post = post;
    return this;
  }

  public BookingBuilder ofOrganisation(UUID organisation) {
    this.organisation = organisation;
    return this;
  }

  public BookingBuilder happenedAt(Instant occurredAt) {
    this.occurredAt = occurredAt;
    return this;
  }

  public BookingBuilder startingAt(String startsAt) {
    this.startsAt = Instant.parse(startsAt);
    return this;
  }

  public BookingBuilder by(String name, String email, String locale) {
    this.customer = new Customer(name, email, null, locale);
    return this;
  }

  /// @param who null for an event without an actor
  public BookingBuilder doneBy(@Nullable String who) {
    this.actor = who;
    return this;
  }

  public BookingBuilder forService(String name, int minutes) {
    this.services = List.of(new ServiceLine(SERVICE, name, minutes, 0, 0));
    return this;
  }

  public BookingChanged build() {
    int minutes = services.stream().mapToInt(ServiceLine::minutes).sum();
    Instant endsAt = startsAt.plus(Duration.ofMinutes(minutes));
    return new BookingChanged(
        id,
        version,
        what,
        occurredAt,
        status,
        displaced,
        post,
        1,
        point,
        organisation,
        startsAt,
        endsAt,
        startsAt,
        endsAt.plus(Duration.ofMinutes(5)),
        endsAt.plus(Duration.ofMinutes(5)),
        0,
        0,
        customer,
        services,
        "suv",
        "",
        null,
        null,
        actor);
  }
}
