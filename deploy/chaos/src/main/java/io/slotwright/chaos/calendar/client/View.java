package io.slotwright.chaos.calendar.client;

import io.slotwright.chaos.calendar.history.Stamp;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// What a viewer keeps open.
///
/// @param question whose answer shows the same
/// @param socket the path of its frames, with a query
/// @param cells the number of cells of each post
/// @param start the Monday of the week, or the day
record View(Question question, String socket, int cells, LocalDate start, String zone) {

  /// The address of its frames, for a viewer that knows `told`.
  URI at(URI door, Map<UUID, Stamp> told) {
    String known =
        told.values().stream()
            .findFirst()
            .map(stamp -> "&since=%s&epoch=%s".formatted(question.since(told), stamp.epoch()))
            .orElse("");
    return URI.create("ws://" + door.getRawAuthority() + socket + known);
  }
}
