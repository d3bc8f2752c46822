/// When a post can be taken: one pure function behind search, check, recommendation, reservation
/// and booking.
@NullMarked
package io.slotwright.booking.availability;

import org.jspecify.annotations.NullMarked;
