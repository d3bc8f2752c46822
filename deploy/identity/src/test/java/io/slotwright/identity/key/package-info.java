@NullMarked
package io.slotwright.identity.key;

import org.jspecify.annotations.NullMarked;
