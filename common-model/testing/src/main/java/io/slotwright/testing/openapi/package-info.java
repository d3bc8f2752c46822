/// What a service says of itself in OpenAPI, held to what it does.
@NullMarked
package io.slotwright.testing.openapi;

import org.jspecify.annotations.NullMarked;
