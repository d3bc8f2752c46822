@NullMarked
package io.slotwright.identity;

import org.jspecify.annotations.NullMarked;
