@NullMarked
package io.slotwright.local.supervision;

import org.jspecify.annotations.NullMarked;
