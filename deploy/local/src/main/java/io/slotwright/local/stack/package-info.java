/// Components put together: which there are, on which data and ports, and that only one stack at a
/// time uses a data folder.
@NullMarked
package io.slotwright.local.stack;

import org.jspecify.annotations.NullMarked;
