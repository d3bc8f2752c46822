/// What every service does with records that it cannot apply.
@NullMarked
package io.slotwright.testing.deadletter;

import org.jspecify.annotations.NullMarked;
