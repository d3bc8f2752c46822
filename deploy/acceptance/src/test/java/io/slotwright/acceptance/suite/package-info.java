/// The running suite that the tests look at.
@NullMarked
package io.slotwright.acceptance.suite;

import org.jspecify.annotations.NullMarked;
