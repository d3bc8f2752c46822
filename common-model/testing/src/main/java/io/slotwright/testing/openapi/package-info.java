/// A service's OpenAPI description, compared with its behaviour.
@NullMarked
package io.slotwright.testing.openapi;

import org.jspecify.annotations.NullMarked;
