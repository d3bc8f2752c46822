/// Proofs of work that a guest's browser solves before it holds or books, by ALTCHA's scheme.
@NullMarked
package io.slotwright.booking.challenge;

import org.jspecify.annotations.NullMarked;
