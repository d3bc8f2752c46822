package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Customer;
import io.slotwright.acceptance.client.Mailbox.Mail;
import io.slotwright.acceptance.client.Post;
import io.slotwright.acceptance.client.Waiting;
import io.slotwright.acceptance.client.Week;
import io.slotwright.acceptance.client.Workshop;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The product's main job, from the operator's first request to the customer's change of plans.
@WithSuite
@Order(1)
class MainJobIT {
  private static final int CELLS = 336;

  private final RunningSuite suite;
  private final Customer customer;

  MainJobIT(RunningSuite suite) {
    this.suite = suite;
    this.customer = suite.customer();
  }

  @Test
  void aCustomerFindsHoldsBooksAndCancelsATimeThatAnOperatorOffers() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30, 45);
    Post bay = workshop.post(0);
    String email = Workshop.newAddress();
    Instant nine = workshop.at(0, "09:00");
    assertSlotsFollowEachPost(workshop);

    assertThat(
            customer
                .asksDuration(workshop.service(), "suv")
                .expect(200)
                .json()
                .path("total_minutes")
                .asInt())
        .isEqualTo(55);
    assertThat(openings(workshop)).contains(bay.id() + " " + nine);

    Answer held = customer.reserves(bay, nine, workshop.service(), "suv").expect(201);
    assertThat(held.time("ends_at")).isEqualTo(nine.plus(Duration.ofMinutes(55)));
    assertThat(held.time("occupied_until")).isEqualTo(nine.plus(Duration.ofMinutes(60)));
    Answer booked = customer.books(held, email).expect(201);
    assertThat(booked.text("status")).isEqualTo("confirmed");

    assertThat(openings(workshop)).doesNotContain(bay.id() + " " + nine);
    Waiting.until(() -> assertBooked(workshop, List.of("09:00", "09:30")));
    String[] link = manageLinkOfConfirmation(email);
    assertThat(link[0]).isEqualTo(booked.id());

    Answer cancelled = customer.cancels(link[0], link[1]).expect(200);
    assertThat(cancelled.text("status")).isEqualTo("cancelled_by_customer");
    assertThat(openings(workshop)).contains(bay.id() + " " + nine);
    Waiting.until(() -> assertBooked(workshop, List.of()));
    assertCancellationMail(email, booked.id());
  }

  private void assertSlotsFollowEachPost(Workshop workshop) {
    List<Integer> lengths =
        workshop.posts().stream()
            .map(post -> suite.operator().slots(post, workshop.monday(), workshop.monday()))
            .map(List::size)
            .toList();
    assertThat(lengths).containsExactly(18, 12);
  }

  private List<String> openings(Workshop workshop) {
    return customer
        .searches(workshop.point(), workshop.monday(), workshop.monday(), workshop.service(), "suv")
        .stream()
        .map(MainJobIT::opening)
        .toList();
  }

  private static String opening(JsonNode opening) {
    return opening.path("post_id").asText() + " " + opening.path("starts_at").asText();
  }

  private void assertBooked(Workshop workshop, List<String> times) {
    Week week = customer.sees(workshop.post(0), workshop.monday());
    assertThat(week.cells()).hasSize(CELLS);
    assertThat(week.at("booked"))
        .containsExactlyElementsOf(
            times.stream().map(time -> workshop.monday() + " " + time).toList());
  }

  /// The booking's id and the token, from the link that the customer opens.
  private String[] manageLinkOfConfirmation(String email) {
    Waiting.until(() -> assertThat(suite.mailbox().mailsTo(email)).hasSize(1));
    Mail mail = suite.mailbox().mailsTo(email).getFirst();
    assertThat(mail.messageId()).contains("booking-confirmed");
    Pattern link = Pattern.compile(Pattern.quote(suite.url()) + "/manage/([0-9a-f-]+)#([\\w-]+)");
    Matcher inText = link.matcher(mail.text());
    Matcher inHtml = link.matcher(mail.html());
    assertThat(inText.find()).as(mail.text()).isTrue();
    assertThat(inHtml.find()).as(mail.html()).isTrue();
    assertThat(inHtml.group()).isEqualTo(inText.group());
    return new String[] {inText.group(1), inText.group(2)};
  }

  private void assertCancellationMail(String email, String booking) {
    Waiting.until(() -> assertThat(suite.mailbox().mailsTo(email)).hasSize(2));
    Mail mail = suite.mailbox().mailsTo(email).getLast();
    assertThat(mail.messageId()).contains(booking).contains("booking-cancelled");
    assertThat(mail.text()).isNotBlank();
    assertThat(mail.html()).contains("<html");
  }
}
