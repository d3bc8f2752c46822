/// Whether something answers: what shows that a fault has the effect that it claims.
@NullMarked
package io.slotwright.chaos.probe;

import org.jspecify.annotations.NullMarked;
