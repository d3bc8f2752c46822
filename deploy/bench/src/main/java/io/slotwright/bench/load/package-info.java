/// Shared by the benches of single services: the service with its infrastructure, a bare server
/// beside it, and load.
@NullMarked
package io.slotwright.bench.load;

import org.jspecify.annotations.NullMarked;
