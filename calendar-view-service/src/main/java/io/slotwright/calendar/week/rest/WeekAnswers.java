package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.flow.ReadyBytes;
import io.slotwright.calendar.week.flow.Served;
import io.slotwright.plumbing.http.AcceptedCodings;
import io.slotwright.plumbing.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;

/// Responses of weeks. Whoever asked without a credential may keep them, must revalidate them
/// before each use, and may use what it has for a minute when the server is away (RFC 5861).
final class WeekAnswers {

  static final String CACHING = "no-cache, stale-if-error=60";

  private static final String AGE = "Age";

  private WeekAnswers() {}

  static Response of(Served served, ReaderHeaders headers, Instant now) {
    ReadyBytes bytes = served.bytes();
    boolean gzip = AcceptedCodings.acceptGzip(headers.codings);
    Response.ResponseBuilder answer =
        served.asOf().isEmpty() && KnownTags.contain(headers.known, bytes.tag())
            ? Response.notModified()
            : full(bytes, gzip);
    answer.header(
        HttpHeaders.CACHE_CONTROL, headers.credential == null ? CACHING : "private, no-store");
    return served
        .asOf()
        .map(asOf -> answer.header(AGE, seconds(asOf, now)))
        .orElseGet(() -> answer.header(HttpHeaders.ETAG, KnownTags.of(bytes.tag(), gzip)))
        .build();
  }

  /// A version that the client knows and PostgreSQL does not.
  static Problem unknownVersion() {
    return Problem.of(
        422,
        "unknown-version",
        "Unknown version",
        "There is no such version of this calendar yet. Read it without since.");
  }

  private static Response.ResponseBuilder full(ReadyBytes bytes, boolean gzip) {
    Response.ResponseBuilder answer =
        Response.ok(gzip ? bytes.gzip() : bytes.json(), MediaType.APPLICATION_JSON_TYPE);
    return gzip ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer;
  }

  private static long seconds(Instant asOf, Instant now) {
    return Math.max(0, Duration.between(asOf, now).toSeconds());
  }
}
