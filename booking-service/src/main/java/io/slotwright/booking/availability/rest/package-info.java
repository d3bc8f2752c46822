/// Availability over HTTP.
@NullMarked
package io.slotwright.booking.availability.rest;

import org.jspecify.annotations.NullMarked;
