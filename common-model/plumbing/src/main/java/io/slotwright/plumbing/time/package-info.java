/// The clock and id source, which the domain receives from outside.
@NullMarked
package io.slotwright.plumbing.time;

import org.jspecify.annotations.NullMarked;
