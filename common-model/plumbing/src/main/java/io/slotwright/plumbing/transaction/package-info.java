/// Atomic transactions: all of the work commits, or none.
@NullMarked
package io.slotwright.plumbing.transaction;

import org.jspecify.annotations.NullMarked;
