/// Child processes: started in order of need, watched, restarted within bounds, never left behind.
@NullMarked
package io.slotwright.local.supervision;

import org.jspecify.annotations.NullMarked;
