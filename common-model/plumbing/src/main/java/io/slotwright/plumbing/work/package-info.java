/// Work that takes too long for an event loop.
@NullMarked
package io.slotwright.plumbing.work;

import org.jspecify.annotations.NullMarked;
