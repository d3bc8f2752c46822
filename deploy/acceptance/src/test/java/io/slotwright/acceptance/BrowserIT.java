package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Customer;
import io.slotwright.acceptance.client.Json;
import io.slotwright.acceptance.client.Waiting;
import io.slotwright.acceptance.client.Workshop;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Real browsers show the week of a real post; `browser/specs` has its tests.
@WithSuite
@Order(10)
class BrowserIT {
  private static final Path BROWSER = Path.of("browser").toAbsolutePath();
  private static final long MINUTES = 18;

  private final RunningSuite suite;
  private final Customer customer;

  BrowserIT(RunningSuite suite) {
    this.suite = suite;
    this.customer = suite.customer();
  }

  @Test
  @Timeout(value = 22, unit = TimeUnit.MINUTES)
  void aBrowserSeesTheBookedWeekAndOpensTheLinksOfMails() throws Exception {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30, 45);
    book(workshop, "09:00", 0);
    book(workshop, "14:30", 2);
    List<String> booked =
        List.of(
            workshop.monday() + " 09:00",
            workshop.monday() + " 09:30",
            workshop.monday().plusDays(2) + " 14:30",
            workshop.monday().plusDays(2) + " 15:00");
    Waiting.until(
        () ->
            assertThat(customer.sees(workshop.post(0), workshop.monday()).at("booked"))
                .containsExactlyElementsOf(booked));
    Answer other =
        customer
            .booksDirectly(
                workshop.post(1),
                workshop.at(1, "09:00"),
                workshop.service(),
                "suv",
                Workshop.newAddress())
            .expect(201);

    String myBookingsLink = linkToAllBookings(workshop);

    run(
        Map.of(
            "SLOTWRIGHT_ADMIN_TOKEN", suite.token("admin"),
            "SLOTWRIGHT_POINT", workshop.point().id(),
            "SLOTWRIGHT_MY_BOOKINGS_LINK", myBookingsLink,
            "SLOTWRIGHT_URL", suite.url(),
            "SLOTWRIGHT_POST", workshop.post(0).id(),
            "SLOTWRIGHT_WEEK", workshop.monday().toString(),
            "SLOTWRIGHT_BOOKED", Json.object("booked", booked).get("booked").toString(),
            "SLOTWRIGHT_MANAGE_LINK",
                "%s/manage/%s#%s".formatted(suite.url(), other.id(), other.text("manage_token"))));

    Answer now = customer.reads(other.id(), other.text("manage_token")).expect(200);
    assertThat(now.text("status")).isEqualTo("cancelled_by_customer");
  }

  private void book(Workshop workshop, String time, int day) {
    customer
        .booksDirectly(
            workshop.post(0),
            workshop.at(day, time),
            workshop.service(),
            "suv",
            Workshop.newAddress())
        .expect(201);
  }

  /// The week of a customer with one booking.
  private String linkToAllBookings(Workshop workshop) {
    String email = Workshop.newAddress();
    customer
        .booksDirectly(workshop.post(1), workshop.at(1, "12:00"), workshop.service(), "suv", email)
        .expect(201);
    customer.asksForLink(email).expect(202);
    Waiting.until(() -> assertThat(suite.mailbox().mailsTo(email)).hasSize(2));
    return suite.mailbox().mailsTo(email).stream()
        .filter(mail -> mail.messageId().contains("my-bookings-link"))
        .map(mail -> mail.link(suite.url() + "/my-bookings#"))
        .findFirst()
        .orElseThrow();
  }

  /// Fails with what the tests print when one of them fails.
  private static void run(Map<String, String> environment)
      throws IOException, InterruptedException {
    File output = Files.createTempFile("slotwright-browser", ".log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder("sh", "playwright.sh")
            .directory(BROWSER.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(output);
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    String printed = Files.readString(output.toPath(), StandardCharsets.UTF_8);
    assertThat(ended && process.exitValue() == 0).as(printed).isTrue();
    Files.delete(output.toPath());
  }
}
