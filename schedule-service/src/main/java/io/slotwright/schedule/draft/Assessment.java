package io.slotwright.schedule.draft;

/// What a draft would do if it were published now.
///
/// @param currentVersion the availability version of the post; another than the draft's base when
///     the draft has to be rebased first
public record Assessment(Draft.Open draft, long currentVersion, Impact impact) {}
