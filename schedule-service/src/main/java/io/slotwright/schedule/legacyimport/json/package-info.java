/// Legacy points as their JSON says them.
@NullMarked
package io.slotwright.schedule.legacyimport.json;

import org.jspecify.annotations.NullMarked;
