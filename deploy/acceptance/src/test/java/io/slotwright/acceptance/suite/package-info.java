/// The running suite for the tests.
@NullMarked
package io.slotwright.acceptance.suite;

import org.jspecify.annotations.NullMarked;
