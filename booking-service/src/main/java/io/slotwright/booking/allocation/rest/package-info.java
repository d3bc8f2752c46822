/// HTTP problems for refused claims on time.
@NullMarked
package io.slotwright.booking.allocation.rest;

import org.jspecify.annotations.NullMarked;
