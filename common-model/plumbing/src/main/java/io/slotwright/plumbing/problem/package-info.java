/// Refusals and failures as RFC 9457 problem details.
@NullMarked
package io.slotwright.plumbing.problem;

import org.jspecify.annotations.NullMarked;
