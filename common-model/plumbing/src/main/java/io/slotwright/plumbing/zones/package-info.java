/// Which release of the time zone database this process computes with, for those who operate it.
@NullMarked
package io.slotwright.plumbing.zones;

import org.jspecify.annotations.NullMarked;
