package io.slotwright.chaos.calendar.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.chaos.calendar.history.Stamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// What a viewer has on the screen: the cells of a week of one post, or of a day of several posts.
final class Picture {
  private static final int EXAMPLES = 5;
  private static final String HELD = "\"held\"";

  private final View view;
  private final Map<UUID, Stamp> stamps = new HashMap<>();
  private final Map<UUID, SortedMap<Integer, JsonNode>> cells = new HashMap<>();

  Picture(View view) {
    this.view = view;
  }

  /// The picture of an answer.
  static Picture of(View view, JsonNode answer) {
    Picture picture = new Picture(view);
    picture.show(answer);
    return picture;
  }

  Map<UUID, Stamp> stamps() {
    return Map.copyOf(stamps);
  }

  void clear() {
    stamps.clear();
    cells.clear();
  }

  /// Shows a whole answer, and nothing of what was there.
  void show(JsonNode answer) {
    clear();
    String epoch = answer.path("epoch").asText();
    if (answer.has("posts")) {
      answer.path("posts").forEach(post -> showPost(post, epoch));
    } else {
      showPost(answer, epoch);
    }
  }

  private void showPost(JsonNode post, String epoch) {
    UUID id = UUID.fromString(post.path("post_id").asText());
    stamps.put(id, new Stamp(post.path("epoch").asText(epoch), post.path("version").asLong()));
    put(id, post.path("cells"));
  }

  /// Applies a frame.
  ///
  /// @return false when it cannot go on from the frame, and must read everything again
  boolean apply(Frame frame) {
    boolean whole = frame.kind().isWhole() && frame.cells().size() == view.cells();
    if (whole) {
      cells.remove(frame.post());
    } else if (!continues(frame)) {
      return false;
    } else if (frame.stamp().isOlderThan(stamps.getOrDefault(frame.post(), frame.stamp()))) {
      return true;
    }
    stamps.put(frame.post(), frame.stamp());
    put(frame.post(), frame.cells());
    return true;
  }

  /// Whether it is about what is shown: the same epoch, week and zone.
  private boolean continues(Frame frame) {
    Stamp before = stamps.get(frame.post());
    return !frame.kind().isWhole()
        && before != null
        && before.isOfEpochOf(frame.stamp())
        && frame.start().equals(view.start().toString())
        && frame.zone().equals(view.zone());
  }

  private void put(UUID post, JsonNode changed) {
    SortedMap<Integer, JsonNode> shown = cells.computeIfAbsent(post, any -> new TreeMap<>());
    changed.forEach(cell -> shown.put(cell.path("index").asInt(), cell));
  }

  /// Where the picture of a later moment differs, and no hold that was shown can have expired.
  List<String> differencesApartFromHolds(UUID post, Picture later) {
    return differences(post, later, false);
  }

  /// Where another picture differs at all; a few examples.
  List<String> differences(Picture other) {
    Stream<String> states =
        stamps.equals(other.stamps) ? Stream.of() : Stream.of(stamps + " / " + other.stamps);
    return Stream.concat(
            states,
            other.stamps.keySet().stream().flatMap(post -> differences(post, other, true).stream()))
        .limit(EXAMPLES)
        .toList();
  }

  private List<String> differences(UUID post, Picture other, boolean holdsToo) {
    Map<Integer, JsonNode> ours = cells.getOrDefault(post, new TreeMap<>());
    Map<Integer, JsonNode> theirs = other.cells.getOrDefault(post, new TreeMap<>());
    return Stream.concat(ours.keySet().stream(), theirs.keySet().stream())
        .distinct()
        .filter(index -> !cell(ours, index).equals(cell(theirs, index)))
        .filter(index -> holdsToo || !cell(ours, index).contains(HELD))
        .map(index -> cell(ours, index) + " / " + cell(theirs, index))
        .limit(EXAMPLES)
        .toList();
  }

  private static String cell(Map<Integer, JsonNode> cells, int index) {
    return String.valueOf(cells.get(index));
  }
}
