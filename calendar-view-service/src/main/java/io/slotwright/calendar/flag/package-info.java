/// Feature flags and experiments: which variant of a feature a subject gets.
@NullMarked
package io.slotwright.calendar.flag;

import org.jspecify.annotations.NullMarked;
