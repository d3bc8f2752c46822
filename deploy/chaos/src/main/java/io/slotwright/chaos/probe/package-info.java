/// Probes whether components answer, to verify that a fault has its effect.
@NullMarked
package io.slotwright.chaos.probe;

import org.jspecify.annotations.NullMarked;
