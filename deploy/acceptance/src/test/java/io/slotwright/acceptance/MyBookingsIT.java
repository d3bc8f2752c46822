package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Customer;
import io.slotwright.acceptance.client.Json;
import io.slotwright.acceptance.client.Mailbox.Mail;
import io.slotwright.acceptance.client.Operator;
import io.slotwright.acceptance.client.Waiting;
import io.slotwright.acceptance.client.Workshop;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A customer without an account finds all their bookings again.
@WithSuite
@Order(3)
class MyBookingsIT {

  private final RunningSuite suite;
  private final Customer customer;

  MyBookingsIT(RunningSuite suite) {
    this.suite = suite;
    this.customer = suite.customer();
  }

  @Test
  void aCustomerOfTwoOrganisationsCancelsOneOfTheirBookingsByTheListThatAMailOpens() {
    Workshop here = suite.opensWorkshop("Europe/Kyiv", 30);
    Operator others = suite.operatorOfSecondOrganisation();
    Workshop there = Workshop.open(others, customer, "Asia/Tokyo", 45);
    String email = Workshop.newAddress();
    Answer sooner = book(there, "09:00", email);
    Answer later = book(here, "10:00", email.toUpperCase(Locale.ROOT));
    book(here, "12:00", Workshop.newAddress());

    customer.asksForLink(email).expect(202);
    String token = tokenMailedTo(email);
    Answer list = customer.lists(token).expect(200);

    assertThat(Json.texts(list.json().path("items"), "id"))
        .containsExactly(sooner.id(), later.id());
    assertThat(Json.texts(list.json().path("items"), "timezone"))
        .containsExactly("Asia/Tokyo", "Europe/Kyiv");
    String manageToken = list.json().path("items").path(0).path("manage_token").asText();
    customer.cancels(sooner.id(), manageToken).expect(200);
    assertThat(Json.texts(customer.lists(token).expect(200).json().path("items"), "status"))
        .containsExactly("cancelled_by_customer", "confirmed");
    assertNoOperatorSeesTheMail(email, others);
  }

  @Test
  void aRequestForALinkRevealsNothingAboutOthers() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    String known = Workshop.newAddress();
    book(workshop, "09:00", known);
    String stranger = Workshop.newAddress();

    Answer ofKnown = customer.asksForLink(known).expect(202);
    Answer ofStranger = customer.asksForLink(stranger).expect(202);

    assertThat(ofStranger.body()).isEqualTo(ofKnown.body());
    tokenMailedTo(known);
    assertThat(suite.mailbox().mailsTo(stranger)).isEmpty();
    customer.lists("00000000-0000-0000-0000-000000000000.x").expect(401, "my-bookings-token-wrong");
  }

  private Answer book(Workshop workshop, String time, String email) {
    return customer
        .booksDirectly(workshop.post(0), workshop.at(0, time), workshop.service(), "suv", email)
        .expect(201);
  }

  private String tokenMailedTo(String email) {
    String beginning = suite.url() + "/my-bookings#";
    Mail mail =
        Waiting.value(
            () -> {
              List<Mail> found =
                  suite.mailbox().mailsTo(email).stream()
                      .filter(each -> each.messageId().contains("my-bookings-link"))
                      .toList();
              assertThat(found).hasSize(1);
              return found.getFirst();
            });
    assertThat(mail.subject()).isEqualTo("Ваші записи");
    return mail.link(beginning).substring(beginning.length());
  }

  private void assertNoOperatorSeesTheMail(String email, Operator others) {
    for (Operator operator : List.of(suite.operator(), others)) {
      Waiting.until(() -> assertOnlyMailsOfBookings(operator, email));
    }
  }

  private static void assertOnlyMailsOfBookings(Operator operator, String email) {
    JsonNode mails = operator.api().get("/api/v1/notifications?limit=200").expect(200).json();
    assertThat(Json.texts(mails.path("items"), "kind")).doesNotContain("my-bookings-link");
    assertThat(Json.texts(mails.path("items"), "recipient"))
        .anySatisfy(recipient -> assertThat(recipient).isEqualToIgnoringCase(email));
  }
}
