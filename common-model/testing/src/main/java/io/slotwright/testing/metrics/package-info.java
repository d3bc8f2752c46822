/// Whether callers can invent labels of metrics.
@NullMarked
package io.slotwright.testing.metrics;

import org.jspecify.annotations.NullMarked;
