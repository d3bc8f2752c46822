/// The contract of all services for malformed input.
@NullMarked
package io.slotwright.testing.input;

import org.jspecify.annotations.NullMarked;
