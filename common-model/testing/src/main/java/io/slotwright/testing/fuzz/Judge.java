package io.slotwright.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.testing.openapi.ApiDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a response to invalid input is correct.
final class Judge {

  /// Responses of the HTTP server itself, before any of our code sees the request: the target or a
  /// header exceeds its limit.
  private static final Set<Integer> REFUSED_BY_THE_SERVER = Set.of(414, 431);

  private static final int NOT_MODIFIED = 304;
  private static final Pattern ENTRAILS =
      Pattern.compile("Exception|\\bat (io|org|java)\\.|SQLSTATE|io\\.slotwright");

  private final List<String> complaints = new ArrayList<>();
  private final Answer answer;

  private Judge(Answer answer) {
    this.answer = answer;
  }

  /// The faults of `answer`; empty when there are none.
  static List<String> complaints(Attack attack, Answer answer) {
    Judge judge = new Judge(answer);
    judge.judge(attack);
    return judge.complaints;
  }

  private void judge(Attack attack) {
    require(!ENTRAILS.matcher(answer.body()).find(), "tells what is inside");
    if (answer.isRefusal()) {
      judgeRefusal(attack);
    } else {
      require(
          answer.isSuccess() || answer.status() == NOT_MODIFIED,
          "is neither a success nor a refusal");
      require(attack.refused() == null, "takes a value that its schema refuses");
    }
  }

  private void judgeRefusal(Attack attack) {
    if (REFUSED_BY_THE_SERVER.contains(answer.status()) && answer.body().isEmpty()) {
      return;
    }
    if (!answer.mediaType().startsWith("application/problem+json")) {
      complaints.add("is not problem details");
      return;
    }
    JsonNode problem = ApiDescription.read(answer.body());
    require(problem.path("status").asInt() == answer.status(), "has another status inside");
    for (String member : List.of("type", "title", "detail", "code")) {
      require(!problem.path(member).asText().isBlank(), "has no " + member);
    }
    judgeViolations(attack, problem.path("violations"));
  }

  private void judgeViolations(Attack attack, JsonNode violations) {
    for (JsonNode violation : violations) {
      require(pointsSomewhere(violation.path("pointer").asText()), "points nowhere");
      require(!violation.path("code").asText().isBlank(), "has a violation without a code");
      require(!violation.path("message").asText().isBlank(), "has a violation without a message");
    }
    String refused = attack.refused();
    require(refused == null || pointsAt(refused, violations), "does not point at what is wrong");
  }

  /// At a place, or at the document as a whole.
  private static boolean pointsSomewhere(String pointer) {
    return pointer.isEmpty() || pointer.startsWith("/");
  }

  private static boolean pointsAt(String place, JsonNode violations) {
    return violations
        .valueStream()
        .anyMatch(violation -> violation.path("pointer").asText().startsWith(place));
  }

  private void require(boolean held, String complaint) {
    if (!held) {
      complaints.add(complaint);
    }
  }
}
