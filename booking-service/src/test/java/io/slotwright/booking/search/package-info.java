/// Search, check and recommendation, driven over HTTP.
@NullMarked
package io.slotwright.booking.search;

import org.jspecify.annotations.NullMarked;
