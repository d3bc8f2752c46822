/// A TCP proxy that loses what it is told to lose.
@NullMarked
package io.slotwright.chaos.proxy;

import org.jspecify.annotations.NullMarked;
