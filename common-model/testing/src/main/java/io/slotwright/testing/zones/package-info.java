/// The time zones of the suite, as every service must have them.
@NullMarked
package io.slotwright.testing.zones;

import org.jspecify.annotations.NullMarked;
