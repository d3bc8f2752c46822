package io.slotwright.local.demo;

import java.time.Instant;

/// A slot that a post offers.
record Slot(Instant startsAt, Instant endsAt, boolean blocked) {}
