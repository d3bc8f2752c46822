/// Valid and invalid input for every part of every request that a service describes in OpenAPI. New
/// endpoints and fields are covered automatically.
@NullMarked
package io.slotwright.testing.fuzz;

import org.jspecify.annotations.NullMarked;
