/// Settings of live updates.
@NullMarked
package io.slotwright.calendar.live.config;

import org.jspecify.annotations.NullMarked;
