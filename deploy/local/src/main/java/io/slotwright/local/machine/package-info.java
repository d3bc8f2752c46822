/// The machine below a stack: its folders, ports, child JVMs and signals, and the line that a
/// person reads when something about it has to change.
@NullMarked
package io.slotwright.local.machine;

import org.jspecify.annotations.NullMarked;
