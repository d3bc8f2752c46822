/// Time as everything inside Slotwright sees it: UTC instants, half-open ranges.
@NullMarked
package io.slotwright.common.time;

import org.jspecify.annotations.NullMarked;
