/// HTTP in and out.
@NullMarked
package io.slotwright.schedule.override.rest;

import org.jspecify.annotations.NullMarked;
