/// Whether this process can answer requests, and what in it lags although it can.
@NullMarked
package io.slotwright.plumbing.health;

import org.jspecify.annotations.NullMarked;
