/// Time inside Slotwright: UTC instants and half-open ranges.
@NullMarked
package io.slotwright.common.time;

import org.jspecify.annotations.NullMarked;
