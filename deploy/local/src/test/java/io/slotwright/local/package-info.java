@NullMarked
package io.slotwright.local;

import org.jspecify.annotations.NullMarked;
