/// Measured numbers, and how they are printed.
@NullMarked
package io.slotwright.bench.figure;

import org.jspecify.annotations.NullMarked;
