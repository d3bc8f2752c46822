/// The machine below a stack: its folders, ports, child JVMs and signals, and messages about
/// problems that a person has to solve.
@NullMarked
package io.slotwright.local.machine;

import org.jspecify.annotations.NullMarked;
