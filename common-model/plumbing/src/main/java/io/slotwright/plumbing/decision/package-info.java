/// Asynchronous decisions.
@NullMarked
package io.slotwright.plumbing.decision;

import org.jspecify.annotations.NullMarked;
