package io.slotwright.booking.index.flow;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.fixture.OtherReplica;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.booking.index.postgres.DeafFeed;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A listing that lacks the other replica's commits leads to a clean refusal at the write, and to
/// nothing worse.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class StaleIndexTest {

  @Inject Shop shop;
  @Inject OtherReplica other;
  @Inject DeafFeed feed;
  @Inject CurrentIndex index;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @AfterEach
  void hearAgain() {
    feed.hearAgain();
  }

  @Test
  void whatTheOtherReplicaHasTakenIsRefusedAtTheWriteAndThenNoLongerListed() {
    Bay bay = shop.open(aCentre(), 60);
    assertThat(listed(bay)).contains("2026-11-23T09:00:00Z");
    feed.hearNothing();
    other.take(bay.post(), at("09:00"), at("10:00"));
    assertThat(listed(bay)).contains("2026-11-23T09:00:00Z");

    book(bay, at("09:00")).statusCode(409).body("code", equalTo("slot-taken"));
    reserve(bay, at("09:00")).statusCode(409).body("code", equalTo("slot-taken"));

    follow();
    assertThat(listed(bay))
        .containsExactly("2026-11-23T08:00:00Z", "2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z");
  }

  @Test
  void whatTheOtherReplicaHasGivenBackCanBeBookedBeforeItIsListed() {
    Bay bay = shop.open(aCentre(), 60);
    book(bay, at("09:00")).statusCode(201);
    assertThat(listed(bay)).doesNotContain("2026-11-23T09:00:00Z");
    feed.hearNothing();
    other.freeAll(bay.post());
    assertThat(listed(bay)).doesNotContain("2026-11-23T09:00:00Z");

    book(bay, at("09:00")).statusCode(201);
  }

  @Test
  void whatIsNoLongerOfferedIsRefusedAtTheWrite() {
    Bay bay = shop.open(aCentre(), 60);
    assertThat(listed(bay)).hasSize(4);
    feed.hearNothing();
    other.close(bay.post());

    book(bay, at("09:00")).statusCode(422).body("code", equalTo("slot-not-offered"));

    follow();
    assertThat(listed(bay)).isEmpty();
  }

  @Test
  void aRuleThatHasChangedIsKeptAtTheWrite() {
    Bay bay = shop.open(aCentre(), 60);
    assertThat(listed(bay)).hasSize(4);
    feed.hearNothing();
    other.askForNotice(bay.centre().id(), Duration.ofDays(2));

    book(bay, at("09:00")).statusCode(422).body("code", equalTo("too-soon"));
  }

  @Test
  void whatThisReplicaCommitsIsListedAtOnce() {
    Bay bay = shop.open(aCentre(), 60);

    for (String start : listed(bay)) {
      book(bay, Instant.parse(start)).statusCode(201);
      assertThat(listed(bay)).doesNotContain(start);
    }
    assertThat(listed(bay)).isEmpty();
  }

  private void follow() {
    feed.hearAgain();
    index.follow().await().atMost(Duration.ofSeconds(5));
  }

  private static List<String> listed(Bay bay) {
    return given()
        .get(
            "/api/v1/service-points/{id}/availability?from=2026-11-23&to=2026-11-23&duration_minutes=50",
            bay.centre().id())
        .then()
        .statusCode(200)
        .extract()
        .path("openings.starts_at");
  }
}
