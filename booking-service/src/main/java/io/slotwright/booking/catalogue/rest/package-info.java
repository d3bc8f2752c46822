/// The catalogue over HTTP.
@NullMarked
package io.slotwright.booking.catalogue.rest;

import org.jspecify.annotations.NullMarked;
