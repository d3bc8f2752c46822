/// Whether this process can answer requests, and which background work lags.
@NullMarked
package io.slotwright.plumbing.health;

import org.jspecify.annotations.NullMarked;
