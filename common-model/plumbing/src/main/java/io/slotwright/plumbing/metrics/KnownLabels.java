package io.slotwright.plumbing.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Limits every metric of the HTTP server to known labels: also those of aborted requests, pushes
/// and websockets, which [RouteLabels] does not see.
@Singleton
class KnownLabels implements MeterFilter {

  private static final String HTTP_SERVER = "http.server.";

  private final KnownRoutes routes;

  KnownLabels(KnownRoutes routes) {
    this.routes = routes;
  }

  @Override
  public Meter.Id map(Meter.Id id) {
    if (!id.getName().startsWith(HTTP_SERVER)) {
      return id;
    }
    List<Tag> tags = new ArrayList<>();
    id.getTagsAsIterable().forEach(tag -> tags.add(known(tag)));
    return id.replaceTags(tags);
  }

  private Tag known(Tag tag) {
    return switch (tag.getKey()) {
      case HttpLabels.METHOD -> Tag.of(tag.getKey(), HttpLabels.method(tag.getValue()));
      case HttpLabels.URI -> isKnown(tag.getValue()) ? tag : Tag.of(tag.getKey(), HttpLabels.OTHER);
      default -> tag;
    };
  }

  private boolean isKnown(String uri) {
    return uri.equals(HttpLabels.STATIC) || uri.equals(HttpLabels.OTHER) || routes.isTemplate(uri);
  }
}
