package io.slotwright.schedule.legacyimport;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import io.slotwright.schedule.post.PostDetails;
import io.slotwright.schedule.servicepoint.ServicePointDetails;
import io.slotwright.schedule.slot.WeeklyHours;
import io.slotwright.schedule.slot.WeeklySlot;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A point of the old system as it is imported; made by
/// [io.slotwright.schedule.legacyimport.json.LegacyPointProposal#check].
///
/// @param externalId its id in the old system, unique within the organisation
/// @param posts all alike but for their numbers, from 1
/// @param hours of each of the posts
public record LegacyPoint(
    String externalId, ServicePointDetails point, List<PostDetails> posts, WeeklyHours hours) {

  public LegacyPoint {
    posts = List.copyOf(posts);
  }

  /// All fields of the row except its id, by name, so that a later row can be compared with it.
  public SortedMap<String, String> content() {
    SortedMap<String, String> content = new TreeMap<>();
    content.put("name", point.name());
    content.put("timezone", point.timezone().getId());
    content.put("address", point.address());
    content.put("contact_email", requireNonNullElse(point.contactEmail(), ""));
    content.put("auto_confirm", String.valueOf(point.autoConfirm()));
    content.put("min_notice_minutes", String.valueOf(point.minNoticeMinutes()));
    content.put("booking_horizon_days", String.valueOf(point.bookingHorizonDays()));
    content.put("hold_minutes", String.valueOf(point.holdMinutes()));
    content.put("post_count", String.valueOf(posts.size()));
    content.put("slot_duration_minutes", String.valueOf(posts.getFirst().slotMinutes()));
    content.put("working_hours", text(hours));
    return content;
  }

  /// The fields that differ from `imported`, the content of an earlier row.
  public List<String> differencesFrom(Map<String, String> imported) {
    return content().entrySet().stream()
        .filter(field -> !field.getValue().equals(imported.get(field.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The same for the same hours, whatever the order in which they were written.
  private static String text(WeeklyHours hours) {
    return hours.slots().stream()
        .sorted(Comparator.comparing(WeeklySlot::day).thenComparing(slot -> slot.window().start()))
        .map(
            slot ->
                slot.day().name().substring(0, 3).toLowerCase(Locale.ROOT) + " " + slot.window())
        .collect(joining(", "));
  }
}
