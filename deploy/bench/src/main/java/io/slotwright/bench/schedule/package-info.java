/// Measures the schedule service beside the limits of the machine: every figure in turn with its
/// physical limit, in one run.
@NullMarked
package io.slotwright.bench.schedule;

import org.jspecify.annotations.NullMarked;
