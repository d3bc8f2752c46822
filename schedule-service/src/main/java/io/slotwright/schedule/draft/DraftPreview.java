package io.slotwright.schedule.draft;

import io.slotwright.common.decision.Decision;
import io.slotwright.schedule.hours.Revision;

/// A draft applied to the current state of its post.
///
/// @param revision the changes, or refused because some patches no longer fit
public record DraftPreview(DraftBase base, Decision<Revision> revision) {}
