@NullMarked
package io.slotwright.local.gateway;

import org.jspecify.annotations.NullMarked;
