package io.slotwright.calendar.week.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.slotwright.calendar.week.flow.CurrentCalendars;
import io.slotwright.calendar.week.flow.ReadyBytes;
import io.slotwright.calendar.week.flow.ServeWeeks;
import io.slotwright.calendar.week.rest.WeekQuery.OfPoint;
import io.slotwright.calendar.week.rest.WeekQuery.OfPost;
import io.slotwright.plumbing.http.AcceptedCodings;
import io.slotwright.plumbing.problem.Problem;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers requests for weeks that are ready, before they pass through what only the others need:
/// no body, no credential, nothing to wait for. Every other request, and every invalid one, goes on
/// to the resources, which give the same answers.
@ApplicationScoped
class ReadyRoutes {

  /// After the routes that complete the headers of every response and that wait for it on shutdown.
  private static final int EARLY = Integer.MIN_VALUE + 2;

  /// Of the texts of queries that are remembered.
  private static final int CHARACTERS = 1_000_000;

  private static final CharSequence CACHING = HttpHeaders.createOptimized(WeekAnswers.CACHING);
  private static final CharSequence DECIDING =
      HttpHeaders.createOptimized("Authorization, Accept-Encoding");
  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

  private final ServeWeeks weeks;
  private final CurrentCalendars calendars;
  private final InstantSource clock;

  /// What the texts of queries mean; empty for what is not valid, or has to be waited for.
  private final Cache<String, Optional<OfPost>> ofPosts = cache();

  private final Cache<String, Optional<OfPoint>> ofPoints = cache();

  ReadyRoutes(ServeWeeks weeks, CurrentCalendars calendars, InstantSource clock) {
    this.weeks = weeks;
    this.calendars = calendars;
    this.clock = clock;
  }

  void add(@Observes Router router) {
    router.get("/api/v1/calendar/week").order(EARLY).handler(this::week);
    router.get("/api/v1/calendar/service-points/:id/week").order(EARLY).handler(this::weeks);
    router.get("/api/v1/calendar/service-points/:id/day").order(EARLY).handler(this::day);
  }

  private void week(RoutingContext context) {
    answer(
        context,
        ofPosts,
        Function.identity(),
        query -> weeks.kept(query.postId(), query.week(), clock.instant()),
        params -> WeekQuery.ofPost(params.get("post_id"), parameters(params), params.get("since")));
  }

  private void weeks(RoutingContext context) {
    answer(
        context,
        ofPoints,
        text -> context.pathParam("id") + "/week?" + text,
        query -> weeks.kept(query.board(), clock.instant()),
        params -> WeekQuery.weeks(id(context), parameters(params), params.get("since")));
  }

  private void day(RoutingContext context) {
    answer(
        context,
        ofPoints,
        text -> context.pathParam("id") + "/day?" + text,
        query -> weeks.kept(query.board(), clock.instant()),
        params ->
            WeekQuery.day(
                id(context),
                params.get("date"),
                params.get("timezone"),
                params.getAll("posts"),
                params.get("since")));
  }

  private <Q> void answer(
      RoutingContext context,
      Cache<String, Optional<Q>> queries,
      Function<String, String> key,
      Function<Q, Optional<ReadyBytes>> find,
      Function<MultiMap, Q> read) {
    HttpServerRequest request = context.request();
    String text = request.query();
    boolean readable = !request.headers().contains(HttpHeaders.AUTHORIZATION);
    Optional<ReadyBytes> found =
        readable
            ? queries
                .get(key.apply(text == null ? "" : text), absent -> read(context, read))
                .flatMap(find)
            : Optional.empty();
    @Nullable String tags = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    boolean unchanged = found.isPresent() && KnownTags.contain(tags, found.get().tag());
    if (found.isEmpty() || (!unchanged && knowsMore(tags, found.get()))) {
      context.next();
    } else {
      send(request, found.get(), unchanged);
    }
  }

  private static <Q> Optional<Q> read(RoutingContext context, Function<MultiMap, Q> read) {
    MultiMap params = context.queryParams();
    boolean plain = params.names().stream().allMatch(name -> params.getAll(name).size() == 1);
    if (!plain || params.contains("since")) {
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(params));
    } catch (Problem | IllegalArgumentException invalid) {
      return Optional.empty();
    }
  }

  /// Whether the client names a newer version than is served here: then it has to be waited for.
  private boolean knowsMore(@Nullable String tags, ReadyBytes found) {
    if (tags == null) {
      return false;
    }
    String epoch = calendars.epoch();
    return KnownTags.version(tags, epoch).orElse(0)
        > KnownTags.version(KnownTags.of(found.tag(), false), epoch).orElse(0);
  }

  private static void send(HttpServerRequest request, ReadyBytes bytes, boolean unchanged) {
    boolean gzip = AcceptedCodings.acceptGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    HttpServerResponse response = request.response();
    response
        .headers()
        .set(HttpHeaders.ETAG, KnownTags.of(bytes.tag(), gzip))
        .set(HttpHeaders.CACHE_CONTROL, CACHING)
        .set(HttpHeaders.VARY, DECIDING);
    if (unchanged) {
      response.setStatusCode(304).end();
      return;
    }
    response.headers().set(HttpHeaders.CONTENT_TYPE, JSON);
    if (gzip) {
      response.headers().set(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.end(gzip ? bytes.gzip() : bytes.json());
  }

  private static WeekParameters parameters(MultiMap params) {
    WeekParameters parameters = new WeekParameters();
    parameters.weekStart = params.get("week_start");
    parameters.timezone = params.get("timezone");
    parameters.days = params.get("days");
    return parameters;
  }

  private static UUID id(RoutingContext context) {
    @Nullable String id = context.pathParam("id");
    return UUID.fromString(id);
  }

  private static <Q> Cache<String, Optional<Q>> cache() {
    return Caffeine.newBuilder()
        .maximumWeight(CHARACTERS)
        .<String, Optional<Q>>weigher((text, query) -> 100 + text.length())
        .build();
  }
}
