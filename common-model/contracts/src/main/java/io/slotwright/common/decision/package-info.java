/// The outcome of a request: accepted, or refused with the reason as a value.
@NullMarked
package io.slotwright.common.decision;

import org.jspecify.annotations.NullMarked;
