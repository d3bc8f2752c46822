package io.slotwright.plumbing.problem;

import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A refusal on its way to the client as RFC 9457 problem details. Thrown at the REST edge only:
/// inside, a refusal is a value.
public final class Problem extends RuntimeException {

  /// The media type of problem details.
  static final String MEDIA_TYPE = "application/problem+json";

  /// Enough for any reader, and few enough that a small request cannot cause a huge response.
  private static final int MOST_REPORTED = 100;

  private static final String VIOLATIONS = "violations";
  private static final String TYPES = "https://slotwright.example/problems/";

  private final int status;
  private final String code;
  private final String title;
  private final Map<String, Object> members;
  private final Map<String, String> headers;

  private Problem(
      int status,
      String code,
      String title,
      String detail,
      Map<String, Object> members,
      Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
    this.title = title;
    this.members = members;
    this.headers = headers;
  }

  /// @param code the stable machine-readable name, such as `slot-taken`
  /// @param title the human-readable form of the code, the same for every occurrence
  /// @param detail what happened this time
  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(status, code, title, detail, Map.of(), Map.of());
  }

  /// 422 with all violations, or with the first hundred and the number of the others in
  /// `violations_omitted`.
  public static Problem validation(List<Violation> violations) {
    String detail =
        violations.size() == 1
            ? violations.getFirst().message()
            : violations.size() + " fields are not valid.";
    String code =
        violations.stream().map(Violation::code).distinct().count() == 1
            ? violations.getFirst().code().word()
            : "validation";
    Problem problem =
        of(422, code, "Not valid", detail)
            .with(VIOLATIONS, violations.subList(0, Math.min(violations.size(), MOST_REPORTED)));
    return violations.size() <= MOST_REPORTED
        ? problem
        : problem.with("violations_omitted", violations.size() - MOST_REPORTED);
  }

  public static Problem validation(String pointer, ViolationCode code, String message) {
    return validation(List.of(new Violation(pointer, code, message)));
  }

  /// 404, for what does not exist and for what the caller must not know exists.
  public static Problem notFound(String what) {
    return of(404, "not-found", "Not found", "There is no such " + what + ".");
  }

  /// This problem with one more member in its body, in snake_case.
  public Problem with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new Problem(status, code, title, detail(), more, headers);
  }

  public Problem withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(status, code, title, detail(), members, more);
  }

  /// This problem with the time to wait before a retry, as `Retry-After` in whole seconds.
  public Problem retryAfter(Duration pause) {
    return withHeader("Retry-After", String.valueOf(wholeSeconds(pause)));
  }

  /// Rounded up, at least one.
  static long wholeSeconds(Duration pause) {
    return Math.max(1, pause.plusMillis(999).toSeconds());
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /// The violations of a [#validation]; empty for any other problem.
  public List<Violation> violations() {
    return members.get(VIOLATIONS) instanceof List<?> all
        ? all.stream().map(Violation.class::cast).toList()
        : List.of();
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  /// The response for a service's own exception mapper; a thrown problem becomes one without it.
  ///
  /// @param asked the requested URI
  public Response answer(UriInfo asked) {
    Response.ResponseBuilder response =
        Response.status(status).type(MEDIA_TYPE).entity(body(asked.getPath()));
    headers.forEach(response::header);
    return response.build();
  }

  private Map<String, Object> body(String instance) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", TYPES + code);
    body.put("title", title);
    body.put("status", status);
    body.put("code", code);
    body.put("detail", detail());
    body.put("instance", instance);
    body.putAll(members);
    return body;
  }
}
