package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Api;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages and headers that a browser gets from the gateway.
@WithSuite
@Order(9)
class PagesIT {
  private static final Pattern ASSET = Pattern.compile("/assets/[\\w.-]+\\.js");

  private final Api guest;

  PagesIT(RunningSuite suite) {
    this.guest = suite.anonymous();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/manage/0190a000-0000-7000-8000-00000000dead"})
  void theWebCalendarIsAPageThatIsAlwaysAskedForAgain(String path) {
    Answer page = guest.get(path).expect(200);

    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Cache-Control")).contains("no-cache");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @ParameterizedTest
  @CsvSource({
    "/, HomePage",
    "/book/0190a000-0000-7000-8000-00000000dead, BookPage",
    "/week?post=0190a000-0000-7000-8000-00000000dead, WeekPage"
  })
  void aBrowserNeedNotStartTheApplicationToAskForThePage(String path, String page) {
    assertThat(guest.get(path).expect(200).body())
        .containsPattern("modulepreload[^>]* href=\"/assets/" + page + "-[^/\"]+\\.js\"");
  }

  @Test
  void itsAssetsMayBeKeptForEverAndMissingOnesAreMissing() {
    Matcher asset = ASSET.matcher(guest.get("/").expect(200).body());
    assertThat(asset.find()).isTrue();

    Answer script = guest.with("Accept-Encoding", "gzip").get(asset.group()).expect(200);

    assertThat(script.header("Cache-Control")).contains("immutable");
    assertThat(script.header("Content-Encoding")).isEqualTo("gzip");
    guest.get("/assets/no-such-thing.js").expect(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedule-service",
        "booking-service",
        "calendar-view-service",
        "notification-service"
      })
  void everyServiceDescribesItself(String service) {
    Answer description = guest.get("/openapi/" + service).expect(200);

    assertThat(description.body()).contains("openapi: 3").contains("/api/v1/");
  }

  @Test
  void onePageShowsTheDescriptionsOfAll() {
    assertThat(guest.get("/docs").expect(200).header("Content-Type")).startsWith("text/html");
    guest.get("/docs/swagger-ui-bundle.js").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/metrics", "/q/health", "/q/dev-ui", "/q/openapi", "/api/v1", "/ws"})
  void whatIsForOperatingTheSuiteIsNotForTheOutside(String path) {
    guest.get(path).expect(404);
  }

  @Test
  void aBrowserLearnsWhichFeaturesAreOn() {
    assertThat(guest.get("/api/v1/feature-flags").expect(200).json().has("calendar_v046")).isTrue();
  }
}
