package io.slotwright.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.notification.infrastructure.Mailbox.Received;
import io.slotwright.plumbing.postgres.Rows;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What customers choose by the link in their mails, and what follows from it.
@QuarkusTest
class PreferencesTest extends ServiceTest {

  private static final String PREFERENCES = "/api/v1/preferences";
  private static final String UNSUBSCRIBE = "/api/v1/notifications/unsubscribe";
  private static final Pattern LINK = Pattern.compile("/preferences#([A-Za-z0-9_-]+)");
  private static final UUID ANOTHER = UUID.fromString("0190a000-0000-7000-8000-000000000002");

  @Inject Pool pool;

  private final String recipient = someone();

  @BeforeEach
  void aKnownPoint() {
    tellOfThePoint();
  }

  @Test
  void whoHasChosenNothingGetsEverythingInTheLanguageOfTheBooking() {
    preferences(tokenInAMail())
        .body("kinds.reminder", equalTo(true))
        .body("kinds.reminder-day-before", equalTo(true))
        .body("locale", nullValue());
  }

  @Test
  void aChoiceIsKept() {
    // given
    String token = tokenInAMail();
    // when
    choose(token, "{\"kinds\": {\"reminder\": false}, \"locale\": \"uk\"}");
    // then
    preferences(token)
        .body("kinds.reminder", equalTo(false))
        .body("kinds.reminder-day-before", equalTo(true))
        .body("locale", equalTo("uk"));
    // when
    choose(token, "{\"kinds\": {}}");
    // then
    preferences(token).body("kinds.reminder", equalTo(true)).body("locale", nullValue());
  }

  @Test
  void allSpellingsOfAnAddressAreOneCustomer() {
    // given
    choose(tokenInAMail(), "{\"kinds\": {}, \"locale\": \"ru\"}");
    // when
    String shouted = recipient.toUpperCase(Locale.ROOT);
    events.tell(aBookingOf(shouted).build());
    // then
    assertThat(mailbox.await(shouted.toLowerCase(Locale.ROOT), 2))
        .last()
        .extracting(Received::subject)
        .asString()
        .startsWith("Ваша запись подтверждена");
  }

  @Test
  void laterMailsAreInTheChosenLanguage() {
    // given
    UUID booking = UUID.randomUUID();
    events.tell(aBookingOf(recipient).withId(booking).build());
    String token = token(mailbox.await(recipient, 1).getFirst());
    // when
    choose(token, "{\"kinds\": {}, \"locale\": \"uk\"}");
    events.tell(
        aBookingOf(recipient)
            .withId(booking)
            .atVersion(2)
            .that(What.CANCELLED, BookingStatus.CANCELLED_BY_CUSTOMER)
            .build());
    // then
    Received mail = mailbox.await(recipient, 2).getLast();
    assertThat(mail.subject()).isEqualTo("Ваш запис скасовано: Tyre Centre Podil");
    assertThat(mail.text()).contains("Обрати, які листи отримувати:");
  }

  @Test
  void oneClickStopsRemindersAndNothingElse() throws InterruptedException {
    // given
    String token = tokenInAMail();
    choose(token, "{\"kinds\": {}, \"locale\": \"uk\"}");
    // when
    unsubscribe(token).statusCode(200).body("kinds.reminder", equalTo(false));
    unsubscribe(token).statusCode(200).body("kinds.reminder-day-before", equalTo(false));
    // then
    preferences(token).body("locale", equalTo("uk"));
    UUID booking = UUID.randomUUID();
    events.tell(bookingRemindedOfAtOnce(booking).build());
    await().until(() -> reminders(booking), List.of("skipped unwanted")::equals);
    assertThat(mailbox.afterAWhile(recipient))
        .extracting(Received::subject)
        .containsExactly(
            "Your booking at Tyre Centre Podil is confirmed",
            "Ваш запис підтверджено: Tyre Centre Podil");
  }

  @Test
  void aMailWhoseRecipientsChoiceCannotBeReadIsSentLater() {
    // given
    UUID booking = UUID.randomUUID();
    rename("preference", "preference_away");
    // when
    try {
      events.tell(aBookingOf(recipient).withId(booking).build());
      await().until(() -> ofTheBooking(booking), List.of("failed not-writable")::equals);
    } finally {
      rename("preference_away", "preference");
    }
    // then
    mailbox.await(recipient, 1);
  }

  @Test
  void anotherOrganisationsMailsStay() {
    // given
    unsubscribe(tokenInAMail()).statusCode(200);
    // when
    UUID booking = UUID.randomUUID();
    events.tell(bookingRemindedOfAtOnce(booking).ofOrganisation(ANOTHER).build());
    // then
    await().until(() -> reminders(booking), List.of("sent null")::equals);
  }

  @Test
  void mailProgramsMaySendTheFormInParts() {
    given()
        .multiPart("List-Unsubscribe", "One-Click")
        .queryParam("token", tokenInAMail())
        .post(UNSUBSCRIBE)
        .then()
        .statusCode(200)
        .body("kinds.reminder", equalTo(false));
  }

  @Test
  void followingTheLinkChangesNothingAndLeadsToThePage() {
    // given
    String token = tokenInAMail();
    // when
    given()
        .redirects()
        .follow(false)
        .queryParam("token", token)
        .get(UNSUBSCRIBE)
        // then
        .then()
        .statusCode(303)
        .header("Location", endsWith("/preferences#" + token))
        .header("Cache-Control", equalTo("no-store"));
    preferences(token).body("kinds.reminder", equalTo(true));
  }

  @Test
  void nothingStrangeReachesTheAddressOfThePage() {
    given()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .get(UNSUBSCRIBE + "?token=a%0D%0ASet-Cookie:%20b=c&token=//evil.example")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/preferences#aSet-Cookiebcevilexample"));
  }

  @Test
  void aFormWithoutTheFieldUnsubscribesNobody() {
    // given
    String token = tokenInAMail();
    // when
    given()
        .contentType("application/x-www-form-urlencoded")
        .body("List-Unsubscribe=Perhaps")
        .queryParam("token", token)
        .post(UNSUBSCRIBE)
        // then
        .then()
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/List-Unsubscribe"));
    preferences(token).body("kinds.reminder", equalTo(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "olena@example.test"})
  void aTokenThatIsNotOursOpensNothing(String token) {
    given().header("Preferences-Token", token).get(PREFERENCES).then().statusCode(404);
    given().get(PREFERENCES).then().statusCode(404).body("code", equalTo("not-found"));
    given()
        .header("Preferences-Token", token)
        .contentType("application/json")
        .body("{\"kinds\": {}}")
        .put(PREFERENCES)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    unsubscribe(token).statusCode(404).contentType("application/problem+json");
  }

  @Test
  void aTokenThatWasCutOpensNothing() {
    String token = tokenInAMail();
    String cut = token.substring(0, token.length() - 1);

    given().header("Preferences-Token", cut).get(PREFERENCES).then().statusCode(404);
    unsubscribe(cut).statusCode(404);
  }

  @Test
  void whatCannotBeChosenIsRefusedWithItsPlace() {
    String token = tokenInAMail();

    refused(token, "{\"kinds\": {\"booking-confirmed\": false}}")
        .body("code", equalTo("unknown-field"))
        .body("violations[0].pointer", equalTo("/kinds/booking-confirmed"));
    refused(token, "{\"kinds\": {\"reminder\": null}}")
        .body("violations[0].pointer", equalTo("/kinds/reminder"));
    refused(token, "{\"kinds\": {}, \"locale\": \"de\"}")
        .body("violations[0].pointer", equalTo("/locale"));
    refused(token, "{}").body("violations[0].pointer", equalTo("/kinds"));
  }

  private String tokenInAMail() {
    events.tell(aBookingOf(recipient).build());
    return token(mailbox.await(recipient, 1).getFirst());
  }

  private static String token(Received mail) {
    Matcher link = LINK.matcher(mail.text());
    assertThat(link.find()).as(mail.text()).isTrue();
    assertThat(mail.html()).contains(link.group());
    return link.group(1);
  }

  /// It was made a day ago and begins in 90 minutes, and the point reminds two hours before.
  private BookingBuilder bookingRemindedOfAtOnce(UUID id) {
    UUID point = UUID.randomUUID();
    events.tell(pointSince(point, Instant.now().minus(Duration.ofDays(7))));
    return aBookingOf(recipient)
        .withId(id)
        .atPoint(point)
        .happenedAt(Instant.now().minus(Duration.ofDays(1)))
        .startingAt(Instant.now().plus(Duration.ofMinutes(90)).toString());
  }

  private List<String> reminders(UUID booking) {
    return deliveries(booking, "reminder");
  }

  private List<String> ofTheBooking(UUID booking) {
    return deliveries(booking, "booking-confirmed");
  }

  private List<String> deliveries(UUID booking, String kind) {
    return Rows.all(
        pool.preparedQuery(
                "SELECT status, failure FROM delivery WHERE booking_id = $1 AND kind = $2")
            .executeAndAwait(Tuple.of(booking, kind)),
        row -> row.getString("status") + " " + row.getString("failure"));
  }

  private void rename(String table, String other) {
    pool.query("ALTER TABLE %s RENAME TO %s".formatted(table, other)).executeAndAwait();
  }

  private static ValidatableResponse preferences(String token) {
    return given()
        .header("Preferences-Token", token)
        .get(PREFERENCES)
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"));
  }

  private static void choose(String token, String choice) {
    put(token, choice).statusCode(200);
  }

  private static ValidatableResponse refused(String token, String choice) {
    return put(token, choice).statusCode(422).contentType("application/problem+json");
  }

  private static ValidatableResponse put(String token, String choice) {
    return given()
        .header("Preferences-Token", token)
        .contentType("application/json")
        .body(choice)
        .put(PREFERENCES)
        .then();
  }

  private static ValidatableResponse unsubscribe(String token) {
    return given()
        .contentType("application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click")
        .queryParam("token", token)
        .post(UNSUBSCRIBE)
        .then();
  }
}
