/// Changes of a post's hours that are tried before they are made: patches over stretches of time,
/// their effect on slots and bookings, and their result when published.
@NullMarked
package io.slotwright.schedule.draft;

import org.jspecify.annotations.NullMarked;
