@NullMarked
package io.slotwright.testing.openapi;

import org.jspecify.annotations.NullMarked;
