package io.slotwright.calendar.live.rest;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The parameters of an event stream, unparsed.
class WatchParameters {

  @RestQuery("post_id")
  @Parameter(
      description = "Whose week",
      required = true,
      example = "0190a000-0000-7000-8000-0000000000a1")
  @Nullable String postId;

  @RestQuery("week_start")
  @Parameter(
      description = "Any date of the week; by default the current week, whichever that is.",
      example = "2026-11-23")
  @Nullable String weekStart;

  @RestQuery("timezone")
  @Parameter(
      description = "An IANA zone; by default the service point's own.",
      example = "Europe/Kyiv")
  @Nullable String timezone;

  @RestQuery("since")
  @Parameter(
      description =
          "The version of a week that the client has read: the stream begins with what has"
              + " changed since.")
  @Nullable String since;

  @RestQuery("epoch")
  @Parameter(description = "The epoch of that week.")
  @Nullable String epoch;

  @RestHeader("Last-Event-ID")
  @Parameter(
      description = "The id of the last event that the client has received; replaces `since`.")
  @Nullable String lastEventId;

  /// The value of a parameter; null when it is absent.
  @Nullable String value(String name) {
    return switch (name) {
      case "week_start" -> weekStart;
      case "timezone" -> timezone;
      case "since" -> since;
      case "epoch" -> epoch;
      default -> null;
    };
  }
}
