/// Training runs: what the suite learns once, so that it starts faster from then on.
@NullMarked
package io.slotwright.local.training;

import org.jspecify.annotations.NullMarked;
