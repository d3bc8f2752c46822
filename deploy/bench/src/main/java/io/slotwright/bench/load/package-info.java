/// What benches of one service share: the service with what it needs, a bare server beside it, and
/// load.
@NullMarked
package io.slotwright.bench.load;

import org.jspecify.annotations.NullMarked;
