/// The switches of new features, as they are set.
@NullMarked
package io.slotwright.calendar.flag.config;

import org.jspecify.annotations.NullMarked;
