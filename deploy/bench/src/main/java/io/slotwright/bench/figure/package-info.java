/// Measured numbers, and how they are shown.
@NullMarked
package io.slotwright.bench.figure;

import org.jspecify.annotations.NullMarked;
