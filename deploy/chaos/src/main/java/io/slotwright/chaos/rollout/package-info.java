/// Rolling restarts under load, of which no client may notice anything.
@NullMarked
package io.slotwright.chaos.rollout;

import org.jspecify.annotations.NullMarked;
