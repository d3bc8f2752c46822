package io.slotwright.schedule.draft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.slotwright.schedule.decision.Checks;
import io.slotwright.schedule.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Patches as somebody proposes them, not checked yet. What only we decide of a draft may be sent
/// back as it was read, and is passed over.
///
/// @param patches required
@JsonIgnoreProperties({
  "id",
  "post_id",
  "status",
  "base_version",
  "published_version",
  "version",
  "created_at"
})
public record DraftProposal(@Nullable List<@Nullable PatchProposal> patches) {

  /// A draft that changes nothing yet.
  public static final DraftProposal BLANK = new DraftProposal(List.of());

  private static final int MOST = 500;
  private static final Duration LONGEST = Duration.ofDays(366);

  /// All patches of a draft that has `before` already and gets these behind them: at most 500,
  /// which lie within 366 days of each other.
  public Decision<List<Patch>> checkBehind(List<Patch> before, Instant now) {
    Checks checks = new Checks();
    if (patches == null) {
      checks.violation("patches", "required", "patches is required.");
    } else if (before.size() + patches.size() > MOST) {
      checks.violation("patches", "too-many-patches", "A draft has at most " + MOST + " patches.");
    } else {
      check(checks, patches, now);
    }
    return checks
        .decide(() -> Stream.concat(before.stream(), proposed()).toList())
        .then(DraftProposal::checkLength);
  }

  private static void check(Checks checks, List<@Nullable PatchProposal> patches, Instant now) {
    for (int index = 0; index < patches.size(); index++) {
      PatchProposal patch = patches.get(index);
      if (patch == null) {
        checks.violation("patches/" + index, "required", "A patch must not be null.");
      } else {
        patch.check(checks, "patches/" + index, now);
      }
    }
  }

  private Stream<Patch> proposed() {
    return Stream.ofNullable(patches)
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .map(PatchProposal::patch);
  }

  private static Decision<List<Patch>> checkLength(List<Patch> all) {
    Checks checks = new Checks();
    if (Patch.extent(all).filter(range -> range.length().compareTo(LONGEST) > 0).isPresent()) {
      checks.violation(
          "patches", "draft-too-long", "The patches of a draft lie within 366 days of each other.");
    }
    return checks.decide(() -> all);
  }
}
