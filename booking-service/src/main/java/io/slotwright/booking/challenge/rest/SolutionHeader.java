package io.slotwright.booking.challenge.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.booking.challenge.Solution;
import io.slotwright.booking.challenge.flow.RequireChallenge.Offer;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Reads the header `Challenge-Solution`: JSON in base64, as ALTCHA's clients send it.
final class SolutionHeader {

  private static final int LONGEST = 2_000;
  private static final int LONGEST_FIELD = 200;

  private SolutionHeader() {}

  static Offer read(@Nullable String header, ObjectMapper json) {
    if (header == null || header.isBlank()) {
      return new Offer.None();
    }
    try {
      return header.length() > LONGEST
          ? new Offer.Unreadable()
          : read(json.readTree(Base64.getDecoder().decode(header.strip())));
    } catch (IOException | IllegalArgumentException unreadable) {
      return new Offer.Unreadable();
    }
  }

  private static Offer read(@Nullable JsonNode solution) {
    if (solution == null
        || !solution.path("number").canConvertToExactIntegral()
        || !solution.path("number").canConvertToLong()) {
      return new Offer.Unreadable();
    }
    return new Offer.Solved(
        new Solution(
            text(solution, "algorithm"),
            text(solution, "challenge"),
            solution.path("number").longValue(),
            text(solution, "salt"),
            text(solution, "signature")));
  }

  private static String text(JsonNode solution, String field) {
    JsonNode value = solution.path(field);
    if (!value.isTextual() || value.textValue().length() > LONGEST_FIELD) {
      throw new IllegalArgumentException(field);
    }
    return value.textValue();
  }
}
