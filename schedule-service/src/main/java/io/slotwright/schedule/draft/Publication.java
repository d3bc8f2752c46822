package io.slotwright.schedule.draft;

import io.slotwright.schedule.hours.Revised;

/// A draft and what it has become.
public record Publication(Draft.Published draft, Revised revised) {}
