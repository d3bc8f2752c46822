/// HTTP in and out.
@NullMarked
package io.slotwright.schedule.servicepoint.rest;

import org.jspecify.annotations.NullMarked;
