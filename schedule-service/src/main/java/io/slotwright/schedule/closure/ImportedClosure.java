package io.slotwright.schedule.closure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A closure that was imported earlier and is still in force.
///
/// @param blockId of the block that it is; null for a closed date
public record ImportedClosure(Closure closure, @Nullable UUID blockId) {}
