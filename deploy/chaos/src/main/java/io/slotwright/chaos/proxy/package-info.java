/// A TCP proxy that loses data on demand.
@NullMarked
package io.slotwright.chaos.proxy;

import org.jspecify.annotations.NullMarked;
