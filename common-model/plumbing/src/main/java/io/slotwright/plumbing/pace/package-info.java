/// Background jobs: one way to start, pace, stop and report work that a service repeats besides
/// serving requests.
@NullMarked
package io.slotwright.plumbing.pace;

import org.jspecify.annotations.NullMarked;
