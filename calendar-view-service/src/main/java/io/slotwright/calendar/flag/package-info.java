/// Feature flags over HTTP.
@NullMarked
package io.slotwright.calendar.flag;

import org.jspecify.annotations.NullMarked;
