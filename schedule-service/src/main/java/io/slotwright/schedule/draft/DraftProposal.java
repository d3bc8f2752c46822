package io.slotwright.schedule.draft;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.schedule.decision.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Proposed patches, not checked yet. Fields of a draft that only the server sets may be sent back
/// as they were read, and are ignored.
///
/// @param patches required
public record DraftProposal(@Nullable List<@Nullable PatchProposal> patches) {

  /// A draft that changes nothing yet.
  public static final DraftProposal BLANK = new DraftProposal(List.of());

  private static final int MOST = 500;
  private static final Duration LONGEST = Duration.ofDays(366);

  /// All patches of a draft that has `before`, followed by these: at most 500, which lie within 366
  /// days of each other.
  public Decision<List<Patch>> checkBehind(List<Patch> before, Instant now) {
    Checks checks = new Checks();
    if (patches == null) {
      checks.violation("patches", ViolationCode.REQUIRED, "patches is required.");
    } else if (before.size() + patches.size() > MOST) {
      checks.violation(
          "patches", ViolationCode.TOO_MANY_PATCHES, "A draft has at most " + MOST + " patches.");
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
        checks.violation("patches/" + index, ViolationCode.REQUIRED, "A patch must not be null.");
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
          "patches",
          ViolationCode.DRAFT_TOO_LONG,
          "The patches of a draft lie within 366 days of each other.");
    }
    return checks.decide(() -> all);
  }
}
