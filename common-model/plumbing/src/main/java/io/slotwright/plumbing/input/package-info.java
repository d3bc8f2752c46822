/// Constraints of request bodies common to all services.
@NullMarked
package io.slotwright.plumbing.input;

import org.jspecify.annotations.NullMarked;
