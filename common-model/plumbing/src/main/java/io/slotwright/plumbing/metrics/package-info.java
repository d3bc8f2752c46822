/// Which labels metrics may have. Labels come from what we have, never from what a caller sends.
@NullMarked
package io.slotwright.plumbing.metrics;

import org.jspecify.annotations.NullMarked;
