package io.slotwright.booking.booking;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of an appointment is said when its time has come.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(claims = @Claim(key = "organisation_id", value = BookingsHttp.ORGANISATION))
class PunctualityTest extends BookingsHttp {

  @ParameterizedTest(name = "{0} of {1} min early, {2} s before: from {3} s before")
  @CsvSource({
    "start,   15,   901,   900",
    "start,   15,   86400, 900",
    "start,   0,    1,     0",
    "start,   1440, 86401, 86400",
    "no-show, 15,   1,     0",
    "no-show, 1440, 3600,  0"
  })
  void whatComesTooEarlyLearnsFromWhenOn(
      String command, int minutesEarly, int secondsBefore, int earliestBefore) {
    var bay = shop.open(aCentre().startingAtMost(minutesEarly), 30);
    Made made = Made.of(book(bay, at("09:00")));
    goTo(at("09:00").minusSeconds(secondsBefore));

    operate(made, command)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("too-early"))
        .body("earliest", equalTo(at("09:00").minusSeconds(earliestBefore).toString()));
    read(made.id(), made.manageToken())
        .body("status", equalTo("confirmed"))
        .body("version", equalTo(1));

    goTo(at("09:00").minusSeconds(earliestBefore));
    operate(made, command).statusCode(200).body("version", equalTo(2));
  }

  @Test
  void whatCannotHappenAtAllIsNotTooEarly() {
    Made made = Made.of(book(shop.open(aCentre().askingForApproval(), 30), at("09:00")));

    operate(made, "no-show").statusCode(409).body("code", equalTo("illegal-transition"));
  }

  @Test
  void thePointMayChangeItsMind() {
    var bay = shop.open(aCentre().startingAtMost(0), 30);
    Made made = Made.of(book(bay, at("09:00")));
    goTo(at("08:50"));
    operate(made, "start").statusCode(409);

    schedule.tell(bay.centre().startingAtMost(10).changed().point());

    operate(made, "start").statusCode(200).body("status", equalTo("in_progress"));
  }

  private void goTo(Instant instant) {
    clock.advance(Duration.between(clock.instant(), instant));
  }
}
