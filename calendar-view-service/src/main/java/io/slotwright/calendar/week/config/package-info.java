/// Settings of the week view.
@NullMarked
package io.slotwright.calendar.week.config;

import org.jspecify.annotations.NullMarked;
