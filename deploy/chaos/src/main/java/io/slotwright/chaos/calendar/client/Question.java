package io.slotwright.chaos.calendar.client;

import io.slotwright.chaos.calendar.history.Stamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// A question for a week of a post, for the weeks of a service point, or for a day of it.
///
/// @param path with everything that the answer depends on, and with a query
/// @param ofPoint whether it is about a service point, so that versions need the names of posts
/// @param posts whose state the answer tells
record Question(String path, boolean ofPoint, List<UUID> posts) {

  Question {
    posts = List.copyOf(posts);
  }

  /// The path with what the client knows.
  String knowing(Map<UUID, Stamp> told) {
    return told.isEmpty() ? path : path + "&since=" + since(told);
  }

  /// What the client knows, as the services take it.
  String since(Map<UUID, Stamp> told) {
    return ofPoint
        ? told.entrySet().stream()
            .map(post -> post.getKey() + ":" + post.getValue().version())
            .sorted()
            .collect(Collectors.joining(","))
        : told.values().stream()
            .map(stamp -> Long.toString(stamp.version()))
            .findFirst()
            .orElse("");
  }

  /// The part of `known` that this question is about.
  Map<UUID, Stamp> of(Map<UUID, Stamp> known) {
    Map<UUID, Stamp> ours = new HashMap<>(known);
    ours.keySet().retainAll(posts);
    return ours;
  }
}
