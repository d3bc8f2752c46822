/// Faults, and when they happen.
@NullMarked
package io.slotwright.chaos.fault;

import org.jspecify.annotations.NullMarked;
