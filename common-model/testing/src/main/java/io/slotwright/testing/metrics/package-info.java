/// Whether callers can invent metric labels.
@NullMarked
package io.slotwright.testing.metrics;

import org.jspecify.annotations.NullMarked;
