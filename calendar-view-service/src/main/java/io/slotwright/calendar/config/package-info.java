/// The advisory locks of the database of calendars.
@NullMarked
package io.slotwright.calendar.config;

import org.jspecify.annotations.NullMarked;
