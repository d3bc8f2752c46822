@NullMarked
package io.slotwright.gateway;

import org.jspecify.annotations.NullMarked;
