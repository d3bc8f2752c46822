/// Settings of the feature flags.
@NullMarked
package io.slotwright.calendar.flag.config;

import org.jspecify.annotations.NullMarked;
