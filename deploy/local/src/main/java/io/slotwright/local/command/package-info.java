/// The commands of the `slotwright` script and of tests.
@NullMarked
package io.slotwright.local.command;

import org.jspecify.annotations.NullMarked;
