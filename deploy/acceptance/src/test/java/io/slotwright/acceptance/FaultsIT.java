package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.acceptance.client.Customer;
import io.slotwright.acceptance.client.Mailbox.Mail;
import io.slotwright.acceptance.client.Waiting;
import io.slotwright.acceptance.client.Workshop;
import io.slotwright.acceptance.history.AcknowledgedBooking;
import io.slotwright.acceptance.history.Appointment;
import io.slotwright.acceptance.history.FinalBooking;
import io.slotwright.acceptance.history.FinalWeek;
import io.slotwright.acceptance.history.Promises;
import io.slotwright.acceptance.history.Rush;
import io.slotwright.acceptance.suite.OwnSuite;
import io.slotwright.acceptance.suite.WithSuite;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.supervision.Supervisor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/// Components of the suite die, stop and freeze while customers keep coming. No acknowledged
/// booking is lost, nothing is booked twice, and mails arrive when the components are back.
@WithSuite
@Order(Integer.MAX_VALUE)
@DisabledIfEnvironmentVariable(named = WithSuite.RUNNING, matches = ".+")
class FaultsIT {
  private static final Duration PACE = Duration.ofMillis(200);
  private static final Duration RESTART = Duration.ofSeconds(60);
  private static final Duration SETTLING = Duration.ofSeconds(60);
  private static final int SOME = 4;

  /// The most mails in flight at one moment: the batch of notification-service.
  private static final int MAILS_IN_FLIGHT = 10;

  private final Random random = new Random(20261120);
  private final OwnSuite suite;
  private final Customer customer;
  private final Supervisor components;

  FaultsIT(OwnSuite suite) {
    this.suite = suite;
    this.customer = suite.customer();
    this.components = suite.components();
  }

  @Test
  @Timeout(300)
  void nothingThatACustomerWasToldIsLostWhenPartsOfTheSuiteFail() throws InterruptedException {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30, 30, 45);
    List<AcknowledgedBooking> told;
    try (Rush rush = Rush.of(PACE, () -> nextOf(workshop))) {
      rush.awaitMore(SOME);
      for (SuiteService service : SuiteService.values()) {
        killAndAwait(service.title());
        rush.awaitMore(SOME);
      }
      killAndAwait("postgres");
      rush.awaitMore(SOME);
      // Booking works without any of these.
      without("redis", rush);
      without("kafka", rush);
      withFrozen("kafka", rush);
      without("mailbox", rush);
      told = rush.finish();
    }
    assertPromisesKept(workshop, told);
  }

  private Appointment nextOf(Workshop workshop) {
    var post = workshop.post(random.nextInt(workshop.posts().size()));
    Instant day = workshop.at(random.nextInt(5), "09:00");
    int slots = 9 * 60 / post.minutes();
    Instant start = day.plus(Duration.ofMinutes((long) post.minutes() * random.nextInt(slots - 1)));
    return Appointment.of(suite.anonymous(), post, start, workshop.service(), random.nextBoolean());
  }

  private void killAndAwait(String component) throws InterruptedException {
    System.out.println("kill -9 " + component);
    components.kill(component);
    components.awaitReady(component, RESTART);
  }

  private void without(String component, Rush rush) {
    System.out.println("stop " + component);
    components.stop(component);
    rush.awaitMore(SOME);
    components.start(component);
  }

  private void withFrozen(String component, Rush rush) {
    System.out.println("freeze " + component);
    components.suspend(component);
    try {
      rush.awaitMore(SOME);
    } finally {
      components.resume(component);
    }
  }

  private void assertPromisesKept(Workshop workshop, List<AcknowledgedBooking> told) {
    List<FinalBooking> kept =
        suite.operator().bookings(workshop.point(), workshop.monday(), workshop.sunday()).stream()
            .map(FinalBooking::of)
            .toList();
    Promises promises = new Promises(told, kept);
    assertThat(promises.brokenToCustomers()).isEmpty();
    assertThat(promises.overlaps()).isEmpty();
    assertThat(promises.bookedTwice()).isEmpty();
    assertThat(told).allSatisfy(this::assertTheirLinkShowsTheSame);
    Waiting.until(SETTLING, () -> assertThat(promises.wrongMails(suite.mailbox().all())).isEmpty());
    Waiting.until(SETTLING, () -> assertThat(promises.wrongCells(weeks(workshop))).isEmpty());
    assertFewRepeatedMails(told);
  }

  private void assertTheirLinkShowsTheSame(AcknowledgedBooking promise) {
    JsonNode booking = customer.reads(promise.booking(), promise.manageToken()).expect(200).json();
    assertThat(booking.path("status").asText())
        .isEqualTo(promise.cancelled() ? "cancelled_by_customer" : "confirmed");
  }

  private List<FinalWeek> weeks(Workshop workshop) {
    return workshop.posts().stream()
        .map(post -> new FinalWeek(post.id(), customer.sees(post, workshop.monday())))
        .toList();
  }

  /// At most the mails in flight when notification-service was killed, or the mailbox stopped.
  private void assertFewRepeatedMails(List<AcknowledgedBooking> told) {
    Set<String> customers =
        told.stream().map(AcknowledgedBooking::email).collect(Collectors.toSet());
    List<Mail> mails =
        suite.mailbox().all().stream().filter(mail -> customers.contains(mail.to())).toList();
    System.out.printf(
        "%d bookings, %d cancelled, %d mails, %d of them repeated%n",
        told.size(),
        told.stream().filter(AcknowledgedBooking::cancelled).count(),
        mails.size(),
        Promises.repeated(mails));
    assertThat(Promises.repeated(mails)).isLessThanOrEqualTo(2 * MAILS_IN_FLIGHT);
  }
}
