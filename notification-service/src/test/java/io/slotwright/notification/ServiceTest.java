package io.slotwright.notification;

import static io.slotwright.notification.BookingBuilder.aBooking;

import io.quarkus.test.common.QuarkusTestResource;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.common.reminder.Reminders;
import io.slotwright.notification.infrastructure.EventStream;
import io.slotwright.notification.infrastructure.Mailbox;
import io.slotwright.notification.infrastructure.SmtpGate;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// A running service with real infrastructure and a gate in front of its mail server.
@QuarkusTestResource(LocalInfrastructure.class)
@QuarkusTestResource(SmtpGate.class)
abstract class ServiceTest {

  /// So high that only tests of limits reach them.
  private static final PointLimits NO_LIMITS =
      new PointLimits(null, null, null, null, null, 10_000, 100_000);

  protected final EventStream events = new EventStream();
  protected final Mailbox mailbox = new Mailbox();
  protected SmtpGate gate;

  @BeforeAll
  static void beatBusyMachines() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  @BeforeEach
  void openTheGate() {
    gate.openTo(Integer.parseInt(LocalInfrastructure.setting("SLOTWRIGHT_SMTP_PORT")));
  }

  /// An address that no other test uses.
  protected static String someone() {
    return "customer-" + UUID.randomUUID() + "@example.test";
  }

  /// A booking by `recipient` at a known point.
  protected static BookingBuilder aBookingOf(String recipient) {
    return aBooking()
        .withId(UUID.randomUUID())
        .happenedAt(Instant.now())
        .by("Olena K.", recipient, "en");
  }

  protected void tellOfThePoint() {
    events.tell(point(BookingBuilder.POINT));
  }

  protected static ServicePointChanged point(UUID id) {
    return point(id, NO_LIMITS);
  }

  protected static ServicePointChanged point(UUID id, PointLimits limits) {
    return point(id, limits, Instant.now());
  }

  /// The point has had its settings for a while.
  protected static ServicePointChanged pointSince(UUID id, Instant since) {
    return point(id, NO_LIMITS, since);
  }

  protected static ServicePointChanged pointOf(UUID organisation, UUID id, String name) {
    return point(organisation, id, name, NO_LIMITS, Instant.now());
  }

  protected static PostChanged post(UUID id, long version, String name, boolean deleted) {
    return new PostChanged(
        id,
        version,
        Instant.now(),
        BookingBuilder.POINT,
        BookingBuilder.ORGANISATION,
        1,
        name,
        30,
        0,
        0,
        !deleted,
        ZoneId.of("Europe/Kyiv"),
        deleted);
  }

  private static ServicePointChanged point(UUID id, PointLimits limits, Instant occurredAt) {
    return point(BookingBuilder.ORGANISATION, id, "Tyre Centre Podil", limits, occurredAt);
  }

  private static ServicePointChanged point(
      UUID organisation, UUID id, String name, PointLimits limits, Instant occurredAt) {
    return new ServicePointChanged(
        id,
        1,
        occurredAt,
        organisation,
        name,
        "Kyiv, Nyzhniy Val 15",
        ZoneId.of("Europe/Kyiv"),
        "podil@example.test",
        true,
        0,
        60,
        10,
        null,
        null,
        false,
        false,
        limits,
        Reminders.DEFAULTS,
        null,
        false);
  }
}
