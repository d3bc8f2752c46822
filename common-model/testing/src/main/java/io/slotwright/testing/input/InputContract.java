package io.slotwright.testing.input;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Malformed dates, ids and e-mail addresses and reversed spans have one definition and one code in
/// all services. A service's test extends this and names the places where it accepts them.
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
public abstract class InputContract {

  private static final Map<String, String> DATES =
      Map.of(
          "tomorrow", "malformed-date",
          "2026-02-29", "malformed-date",
          "23.11.2026", "malformed-date",
          "1969-12-31", "out-of-range",
          "2200-01-01", "out-of-range",
          "+999999999-01-01", "out-of-range");
  private static final List<String> IDS =
      List.of("7", "1-1-1-1-1", "0190a000-0000-7000-8000-0000000000a1x", "null");
  private static final List<String> ADDRESSES =
      List.of(
          "olena",
          "olena@",
          "@example.test",
          "olena@localhost",
          "olena@exa mple.test",
          "olena @example.test",
          "a@example.test,b@example.test",
          ".olena@example.test",
          "олена@example.test");

  /// A place where a service accepts a value.
  ///
  /// @param method such as `GET`
  /// @param path with its query, in which `{}` is replaced by the value
  /// @param body in which `{}` is replaced by the value; empty for none
  /// @param pointer of the expected violation
  public record Input(String method, String path, String body, String pointer) {

    /// A query parameter.
    public static Input query(String path, String pointer) {
      return new Input("GET", path, "", pointer);
    }
  }

  /// Places that accept dates.
  protected abstract List<Input> dates();

  /// Places that accept ids, except in paths, where a malformed id is not found.
  protected abstract List<Input> ids();

  /// Places that accept spans of dates, with `{}` for the first date; the last date is 2026-11-23.
  protected abstract List<Input> spans();

  /// Places that accept e-mail addresses.
  protected abstract List<Input> addresses();

  @Test
  void whatIsNoDateIsRefused() {
    assertAll(
        dates().stream()
            .flatMap(
                input ->
                    DATES.entrySet().stream()
                        .map(date -> refused(input, date.getKey(), date.getValue()))));
  }

  @Test
  void whatIsNoIdIsRefused() {
    assertAll(
        ids().stream()
            .flatMap(input -> IDS.stream().map(id -> refused(input, id, "malformed-id"))));
  }

  @Test
  void aSpanThatIsReversedIsRefused() {
    assertAll(spans().stream().map(input -> refused(input, "2026-11-24", "to-before-from")));
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertAll(
        addresses().stream()
            .flatMap(
                input ->
                    ADDRESSES.stream().map(address -> refused(input, address, "malformed-email"))));
  }

  private Executable refused(Input input, String value, String code) {
    return () -> {
      Response response = send(input, value);

      assertThat(response.statusCode())
          .as("%s %s %s: %s", input.path(), input.pointer(), value, response.asString())
          .isEqualTo(422);
      assertThat(response.contentType()).startsWith("application/problem+json");
      assertThat(response.jsonPath().<String>getList("violations.pointer"))
          .contains(input.pointer());
      assertThat(
              response
                  .jsonPath()
                  .getString(
                      "violations.find { it.pointer == '%s' }.code".formatted(input.pointer())))
          .as("%s %s %s", input.path(), input.pointer(), value)
          .isEqualTo(code);
    };
  }

  private Response send(Input input, String value) {
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    RequestSpecification request = given().urlEncodingEnabled(false);
    if (!input.body().isEmpty()) {
      request.contentType(ContentType.JSON).body(input.body().replace("{}", value));
    }
    return request.request(input.method(), input.path().replace("{}", encoded));
  }
}
