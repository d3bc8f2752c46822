/// Errors in an input, as facts.
@NullMarked
package io.slotwright.common.problem;

import org.jspecify.annotations.NullMarked;
