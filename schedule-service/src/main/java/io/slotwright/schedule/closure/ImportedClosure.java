package io.slotwright.schedule.closure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A closure that was imported earlier and is still in force.
///
/// @param blockId of the block that it is; null for a closed date
/// @param covered whether another event closes the date; it closes the date itself as soon as that
/// one no longer does
public record ImportedClosure(Closure closure, @Nullable UUID blockId, boolean covered) {}
