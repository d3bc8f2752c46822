@NullMarked
package io.slotwright.local.client;

import org.jspecify.annotations.NullMarked;
