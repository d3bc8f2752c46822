/// Changes of a post's hours that are tried before they are made: patches over stretches of
/// time, what they would do to slots and bookings, and what they become when published.
@NullMarked
package io.slotwright.schedule.draft;

import org.jspecify.annotations.NullMarked;
