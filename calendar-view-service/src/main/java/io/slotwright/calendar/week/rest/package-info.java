/// Weeks over HTTP.
@NullMarked
package io.slotwright.calendar.week.rest;

import org.jspecify.annotations.NullMarked;
