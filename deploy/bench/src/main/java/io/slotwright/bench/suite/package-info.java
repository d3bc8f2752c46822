/// Measures the running suite: its latency, its memory, and the time of its start.
@NullMarked
package io.slotwright.bench.suite;

import org.jspecify.annotations.NullMarked;
