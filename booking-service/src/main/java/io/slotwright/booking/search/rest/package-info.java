/// Search, check and recommendation over HTTP.
@NullMarked
package io.slotwright.booking.search.rest;

import org.jspecify.annotations.NullMarked;
