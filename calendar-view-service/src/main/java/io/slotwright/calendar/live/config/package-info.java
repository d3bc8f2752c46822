/// What an operator of the service can set about live updates.
@NullMarked
package io.slotwright.calendar.live.config;

import org.jspecify.annotations.NullMarked;
