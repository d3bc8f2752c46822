/// What every post offers and what of it is taken, in memory: compact enough for ten thousand
/// posts, quick enough to find the first openings among all of them.
///
/// It proposes and [io.slotwright.booking.availability.Availability] decides: whatever is listed
/// has been put to the same decision that a booking meets.
@NullMarked
package io.slotwright.booking.index;

import org.jspecify.annotations.NullMarked;
