@NullMarked
package io.slotwright.testing.fuzz;

import org.jspecify.annotations.NullMarked;
