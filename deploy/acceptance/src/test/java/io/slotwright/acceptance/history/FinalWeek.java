package io.slotwright.acceptance.history;

import io.slotwright.acceptance.client.Week;

/// A post's week view after everything has calmed down.
public record FinalWeek(String post, Week week) {}
