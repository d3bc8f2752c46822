package io.slotwright.gateway;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The configuration of HAProxy for production: the routes of the suite, and the limits and answers
/// of the local gateway.
final class HaproxyConfiguration {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String NOWHERE = "nowhere";

  private final List<Route> routes;
  private final GatewayLimits limits;

  HaproxyConfiguration(RouteTable table, GatewayLimits limits) {
    this.routes = table.mostExactFirst();
    this.limits = limits;
  }

  String text() {
    return PLACEHOLDER
        .matcher(template())
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
  }

  private static String template() {
    try (InputStream in = HaproxyConfiguration.class.getResourceAsStream("haproxy/template.cfg")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String value(String name) {
    return switch (name) {
      case "connections" -> String.valueOf(limits.connections().total());
      case "connectionsPerClient" -> String.valueOf(limits.connections().perClient());
      case "requestsPerSecond" -> String.valueOf(limits.requests().perSecond());
      case "headers" -> String.valueOf(limits.sizes().headers());
      case "headTimeout" -> milliseconds(limits.times().head());
      case "clientTimeout" -> milliseconds(limits.times().answer());
      case "idleTimeout" -> milliseconds(limits.times().idle());
      case "serviceTimeout" -> milliseconds(limits.times().service());
      case "connectTimeout" -> milliseconds(limits.times().connect());
      case "addresses" -> addresses();
      case "errors" -> errors();
      case "responseHeaders" -> responseHeaders();
      case "routes" -> routes();
      case "bodies" -> bodies();
      case "claims" ->
          lines(Passage.CLAIMS.stream().map("  http-request del-header %s"::formatted));
      case "backends" -> backends();
      default -> refusal(GatewayProblem.valueOf(constant(name)));
    };
  }

  private static String constant(String name) {
    return name.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  private String addresses() {
    return lines(
        services().stream()
            .map(service -> "  presetenv %s %s:80".formatted(variable(service), service)));
  }

  private Set<String> services() {
    Set<String> services = new LinkedHashSet<>();
    destinations().forEach(destination -> services.add(destination.name()));
    return services;
  }

  private List<Destination.Service> destinations() {
    return routes.stream()
        .map(Route::destination)
        .filter(Destination.Service.class::isInstance)
        .map(Destination.Service.class::cast)
        .distinct()
        .sorted(Comparator.comparing(HaproxyConfiguration::backend))
        .toList();
  }

  /// What HAProxy answers by itself, where a configuration may choose the body.
  private static String errors() {
    return lines(
        Map.of(
                400, GatewayProblem.MALFORMED_REQUEST,
                408, GatewayProblem.REQUEST_TOO_SLOW,
                502, GatewayProblem.UPSTREAM_BROKE,
                503, GatewayProblem.UPSTREAM_AWAY,
                504, GatewayProblem.UPSTREAM_SLOW)
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(error -> "  http-error status " + error.getKey() + answer(error.getValue())));
  }

  private static String refusal(GatewayProblem problem) {
    return "http-request return status " + problem.status() + answer(problem);
  }

  private static String answer(GatewayProblem problem) {
    String retry = problem.invitesRetry() ? " hdr Retry-After 1" : "";
    return " content-type application/problem+json string %s hdr Cache-Control no-store hdr %s %s%s"
        .formatted(
            quoted(problem.body().encode()),
            EdgeHeaders.CONTENT_POLICY,
            quoted(EdgeHeaders.NOTHING_TO_SHOW),
            retry);
  }

  private static String responseHeaders() {
    Stream<String> always =
        EdgeHeaders.ALWAYS.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(header -> missing(header.getKey(), header.getValue(), ""));
    return lines(
        Stream.concat(
            always,
            Stream.of(
                missing(
                    "Strict-Transport-Security",
                    EdgeHeaders.ONLY_TLS,
                    "{ var(txn.scheme) -m str https } "))));
  }

  private static String missing(String name, String value, String condition) {
    return "  http-after-response set-header %s %s if %s!{ res.hdr(%s) -m found }"
        .formatted(name, quoted(value), condition, name);
  }

  private String routes() {
    Stream.Builder<String> lines = Stream.builder();
    for (int index = 0; index < routes.size(); index++) {
      Route route = routes.get(index);
      String rule = "route-" + (index + 1);
      conditions(route.match()).forEach(condition -> lines.add("  acl " + rule + " " + condition));
      String then = " if %s !routed".formatted(rule);
      lines.add("  http-request set-var(txn.route) str(%s)%s".formatted(name(route.match()), then));
      lines.add("  http-request set-var(txn.service) str(%s)%s".formatted(target(route), then));
    }
    return lines(lines.build());
  }

  private static Stream<String> conditions(PathMatch match) {
    return switch (match) {
      case PathMatch.Exact(String value) -> Stream.of("var(txn.path) -m str " + value);
      case PathMatch.RegularExpression(Pattern value) ->
          Stream.of("var(txn.path) -m reg " + quoted("^(" + value.pattern() + ")$"));
      case PathMatch.PathPrefix(String value) ->
          value.isEmpty()
              ? Stream.of("always_true")
              : Stream.of("var(txn.path) -m str " + value, "var(txn.path) -m beg " + value + "/");
    };
  }

  /// As it is logged; without characters that end an argument.
  private static String name(PathMatch match) {
    String value =
        switch (match) {
          case PathMatch.Exact(String path) -> path;
          case PathMatch.RegularExpression(Pattern path) -> path.pattern();
          case PathMatch.PathPrefix(String path) -> path + "/*";
        };
    return quoted("\"" + value + "\"").replace("\\", "\\\\");
  }

  private static String target(Route route) {
    return switch (route.destination()) {
      case Destination.Nowhere _ -> NOWHERE;
      case Destination.Service service -> backend(service);
    };
  }

  private static String backend(Destination.Service service) {
    return service.name()
        + service.replacement().map(path -> path.replace('/', '-')).orElse("")
        + service.patience().map(time -> "-" + time.toSeconds() + "s").orElse("");
  }

  private static String bodies() {
    String tooLarge = "  " + refusal(GatewayProblem.BODY_TOO_LARGE);
    return lines(
        Stream.of(
            "  acl a-file var(txn.path) -m beg " + BodyLimits.FILES,
            "  acl a-calendar var(txn.path) -m end " + BodyLimits.CALENDAR_FILES,
            "%s if a-file { req.body_size gt %d }".formatted(tooLarge, BodyLimits.OF_A_FILE),
            "%s if !a-file a-calendar { req.body_size gt %d }"
                .formatted(tooLarge, BodyLimits.OF_A_CALENDAR),
            "%s if !a-file !a-calendar { req.body_size gt %d }"
                .formatted(tooLarge, BodyLimits.OF_OTHERS)));
  }

  private String backends() {
    return destinations().stream().map(HaproxyConfiguration::section).collect(joining("\n"));
  }

  private static String section(Destination.Service service) {
    StringBuilder section = new StringBuilder("backend " + backend(service) + "\n");
    service
        .replacement()
        .ifPresent(path -> section.append("  http-request set-path ").append(path).append('\n'));
    service
        .patience()
        .ifPresent(
            time -> section.append("  timeout server ").append(milliseconds(time)).append('\n'));
    section.append(
        """
          # Events are rare; services say something every few seconds.
          http-request set-timeout server 5m if { path_end %s }
          option httpchk
          http-check send meth GET uri /q/health/ready ver HTTP/1.1 hdr Host gateway
          http-check expect status 200
          balance leastconn
          server-template replica "$SLOTWRIGHT_HAPROXY_REPLICAS" "$%s" check inter 2s fall 2 rise 1 resolvers system init-addr last,libc,none
        """
            .formatted(Upstreams.STREAMS, variable(service.name())));
    return section.toString();
  }

  private static String variable(String service) {
    return "SLOTWRIGHT_" + service.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static String milliseconds(Duration time) {
    return time.toMillis() + "ms";
  }

  /// One argument, whatever it contains.
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(joining("\n"));
  }
}
