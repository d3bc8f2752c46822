/// Nonsense for every part of every request that a service describes in OpenAPI, so that a new
/// endpoint or field gets its share without anybody remembering it.
@NullMarked
package io.slotwright.testing.fuzz;

import org.jspecify.annotations.NullMarked;
