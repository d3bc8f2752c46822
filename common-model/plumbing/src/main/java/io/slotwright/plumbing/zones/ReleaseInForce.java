package io.slotwright.plumbing.zones;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.slotwright.zones.TzRelease;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Tells the release of the time zone database: in `GET /q/info`, which needs no token, as the
/// metric `slotwright_tz_release_info`, and in the log when it is older than the suite's own.
@ApplicationScoped
class ReleaseInForce {

  private static final Logger LOG = Logger.getLogger(ReleaseInForce.class);

  private final TzRelease release = TzRelease.ofThisProcess();
  private final String name;
  private final String version;

  ReleaseInForce(
      @ConfigProperty(name = "quarkus.application.name") String name,
      @ConfigProperty(name = "quarkus.application.version") String version,
      MeterRegistry meters) {
    this.name = name;
    this.version = version;
    Gauge.builder("slotwright_tz_release_info", () -> 1)
        .description("The release of the time zone database that this process computes with")
        .tag("release", release.inForce())
        .register(meters);
  }

  void start(@Observes StartupEvent started) {
    if (release.isOutdated()) {
      LOG.warnf(
          "Time zones are those of release %s, which is older than the suite's own, %s: hours and"
              + " mails may be wrong by an hour where a law has changed. Start without"
              + " -Djava.time.zone.DefaultZoneRulesProvider, or with the suite's provider.",
          release.inForce(), release.bundled());
    }
  }

  void register(@Observes Router router) {
    String info = info().encode();
    router
        .get("/q/info")
        .handler(asked -> asked.response().putHeader("Content-Type", "application/json").end(info));
  }

  private JsonObject info() {
    return new JsonObject()
        .put("build", new JsonObject().put("artifact", name).put("version", version))
        .put("java", new JsonObject().put("version", Runtime.version().toString()))
        .put("tzdata", release.inForce());
  }
}
