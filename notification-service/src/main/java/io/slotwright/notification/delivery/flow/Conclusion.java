package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.delivery.AttemptOutcome;

/// The outcome of an attempt, to be recorded.
public record Conclusion(Claim claim, AttemptOutcome outcome) {}
