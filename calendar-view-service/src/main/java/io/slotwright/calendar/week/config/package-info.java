/// What an operator of the service can set about weeks.
@NullMarked
package io.slotwright.calendar.week.config;

import org.jspecify.annotations.NullMarked;
