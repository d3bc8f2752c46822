/// Clients of the calendar: readers who ask for weeks, and viewers who keep one open.
@NullMarked
package io.slotwright.chaos.calendar.client;

import org.jspecify.annotations.NullMarked;
