/// The local stack: everything that Slotwright needs, as child processes of one supervisor.
@NullMarked
package io.slotwright.local;

import org.jspecify.annotations.NullMarked;
