/// HTTP in and out.
@NullMarked
package io.slotwright.schedule.closure.rest;

import org.jspecify.annotations.NullMarked;
