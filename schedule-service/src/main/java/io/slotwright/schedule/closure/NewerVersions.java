package io.slotwright.schedule.closure;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.slotwright.schedule.closure.FileClosures.Entry;
import io.slotwright.schedule.closure.FileClosures.Remark;
import io.slotwright.schedule.closure.FileClosures.Said;
import io.slotwright.schedule.closure.Scope.Occurrence;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Leaves out of a file what an earlier file had in a newer version: a file that is older than what
/// was imported undoes none of it.
///
/// A change of an occurrence is outdated by a newer version of its series, too, unless the file has
/// that series: such files are right in themselves.
final class NewerVersions {

  private final FileClosures file;
  private final Map<String, List<EventVersion>> recorded;
  private final ZoneId zone;

  /// The events of the file that are not outdated, by their index.
  private final Map<Integer, Said> current;

  /// The UIDs of the events that the file has as a whole.
  private final Set<String> whole;

  private NewerVersions(FileClosures file, List<EventVersion> recorded, ZoneId zone) {
    this.file = file;
    this.recorded = recorded.stream().collect(groupingBy(EventVersion::uid));
    this.zone = zone;
    this.whole =
        file.versions().stream()
            .map(Said::version)
            .filter(EventVersion::isWhole)
            .filter(not(version -> isOutdated(version, true)))
            .map(EventVersion::uid)
            .collect(toSet());
    this.current =
        file.versions().stream()
            .filter(said -> !isOutdated(said.version(), whole.contains(said.version().uid())))
            .collect(
                toMap(Said::index, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  /// @param recorded the versions that were imported of the events of the file
  /// @param zone of the service point
  static FileClosures leftOutOf(FileClosures file, List<EventVersion> recorded, ZoneId zone) {
    return recorded.isEmpty() ? file : new NewerVersions(file, recorded, zone).decide();
  }

  private FileClosures decide() {
    List<Remark> skipped = new ArrayList<>(file.skipped());
    file.versions().stream()
        .filter(said -> !current.containsKey(said.index()))
        .map(said -> remark(said, "the event"))
        .forEach(skipped::add);
    current.values().stream().flatMap(this::newerOccurrences).forEach(skipped::add);
    return new FileClosures(
        file.closures().stream().filter(not(this::isOutdated)).toList(),
        skipped,
        file.rejected(),
        scope(),
        List.copyOf(current.values()));
  }

  private boolean isOutdated(EventVersion version, boolean hasSeries) {
    return recorded(version.uid())
        .filter(earlier -> earlier.sequence() > version.sequence())
        .anyMatch(earlier -> isAbout(earlier, version, hasSeries));
  }

  private static boolean isAbout(EventVersion earlier, EventVersion version, boolean hasSeries) {
    if (earlier.changed() == null) {
      return version.isWhole() || !hasSeries;
    }
    return version.changed() != null && earlier.changed().includes(version.changed());
  }

  private boolean isOutdated(Entry entry) {
    @Nullable Said said = current.get(entry.index());
    return said == null
        || newer(said).anyMatch(occurrence -> occurrence.includes(entry.closure(), zone));
  }

  /// The occurrences of a series that were imported in a newer version than it and than the file's
  /// own changes of them.
  private Stream<Occurrence> newer(Said said) {
    EventVersion series = said.version();
    return recorded(series.uid())
        .filter(earlier -> series.isWhole() && earlier.sequence() > series.sequence())
        .flatMap(earlier -> Stream.ofNullable(earlier.changed()))
        .filter(not(this::isChanged));
  }

  private boolean isChanged(Occurrence occurrence) {
    return current.values().stream()
        .flatMap(said -> Stream.ofNullable(said.version().changed()))
        .anyMatch(changed -> changed.equals(occurrence));
  }

  private Stream<Remark> newerOccurrences(Said said) {
    return newer(said).map(occurrence -> remark(said, "its occurrence of " + occurrence.date()));
  }

  private Scope scope() {
    List<Occurrence> changed =
        current.values().stream()
            .filter(said -> !said.withSeries() && !whole.contains(said.version().uid()))
            .flatMap(said -> Stream.ofNullable(said.version().changed()))
            .toList();
    Set<String> events = file.scope().events().stream().filter(whole::contains).collect(toSet());
    List<Occurrence> kept = current.values().stream().flatMap(this::newer).toList();
    return Scope.of(events, changed).without(kept);
  }

  private Stream<EventVersion> recorded(String uid) {
    return recorded.getOrDefault(uid, List.of()).stream();
  }

  private static Remark remark(Said said, String what) {
    return new Remark(
        said.index(),
        said.version().uid(),
        said.line(),
        "superseded",
        "A newer version of %s was imported earlier.".formatted(what));
  }
}
