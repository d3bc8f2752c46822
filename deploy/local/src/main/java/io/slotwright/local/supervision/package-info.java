/// Child processes: started in the order of their dependencies, watched, restarted within a limit,
/// never left behind.
@NullMarked
package io.slotwright.local.supervision;

import org.jspecify.annotations.NullMarked;
