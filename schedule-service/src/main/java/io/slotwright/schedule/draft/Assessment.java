package io.slotwright.schedule.draft;

/// The effect that publishing a draft now would have.
///
/// @param currentVersion the availability version of the post; another than the draft's base when
///     the draft has to be rebased first
public record Assessment(Draft.Open draft, long currentVersion, Impact impact) {}
