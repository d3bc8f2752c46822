/// What the schedule service takes for its work, beside what the machine would let it have: every
/// figure is measured in turn with its physical limit, in one run.
@NullMarked
package io.slotwright.bench.schedule;

import org.jspecify.annotations.NullMarked;
