/// Bookable units of a service point, each with its own slot duration.
@NullMarked
package io.slotwright.schedule.post;

import org.jspecify.annotations.NullMarked;
