package io.slotwright.schedule.draft;

import io.slotwright.schedule.decision.Decision;
import io.slotwright.schedule.hours.Revision;

/// A draft put on what its post is now.
///
/// @param revision what it would change, or refused because of patches that do not fit any more
public record DraftPreview(DraftBase base, Decision<Revision> revision) {}
