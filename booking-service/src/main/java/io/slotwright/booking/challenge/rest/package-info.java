/// Challenges and solutions over HTTP.
@NullMarked
package io.slotwright.booking.challenge.rest;

import org.jspecify.annotations.NullMarked;
