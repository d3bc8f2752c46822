package io.slotwright.acceptance.history;

import io.slotwright.acceptance.history.PostDays.PublishedDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Checks a generation: each post's day is published once, at its first version, with the hours
/// that the template gives every day.
///
/// @param opening of every day, UTC
/// @param slots their number in a day
public record Generated(LocalTime opening, Duration slot, int slots) {
  private static final Set<Integer> ONCE = Set.of(1);

  /// One sentence for each day that is missing, was generated twice or has other slots.
  public List<String> breaches(
      Map<String, PublishedDay> told, Collection<String> posts, LocalDate from, LocalDate to) {
    Stream<String> missing =
        posts.stream()
            .flatMap(post -> from.datesUntil(to.plusDays(1)).map(date -> post + "/" + date))
            .filter(day -> !told.containsKey(day))
            .map(day -> day + " is missing");
    Stream<String> wrong =
        told.entrySet().stream().flatMap(day -> wrong(day.getKey(), day.getValue()));
    return Stream.concat(missing, wrong).toList();
  }

  private Stream<String> wrong(String day, PublishedDay told) {
    LocalDate date = LocalDate.parse(day.substring(day.indexOf('/') + 1));
    if (!told.versions().equals(ONCE)) {
      return Stream.of("%s was generated as versions %s".formatted(day, told.versions()));
    }
    return told.slotStarts().equals(Set.of(slotsOf(date)))
        ? Stream.empty()
        : Stream.of("%s has the slots %s".formatted(day, told.slotStarts()));
  }

  private List<Instant> slotsOf(LocalDate date) {
    Instant first = date.atTime(opening).toInstant(ZoneOffset.UTC);
    return Stream.iterate(first, start -> start.plus(slot)).limit(slots).toList();
  }
}
