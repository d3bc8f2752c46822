@NullMarked
package io.slotwright.local.machine;

import org.jspecify.annotations.NullMarked;
