/// Limits that are reached, over HTTP.
@NullMarked
package io.slotwright.booking.limit.rest;

import org.jspecify.annotations.NullMarked;
