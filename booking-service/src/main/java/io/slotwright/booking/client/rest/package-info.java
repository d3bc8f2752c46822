/// From where requests come.
@NullMarked
package io.slotwright.booking.client.rest;

import org.jspecify.annotations.NullMarked;
