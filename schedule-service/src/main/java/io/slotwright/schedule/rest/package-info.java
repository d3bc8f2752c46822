/// Shared parts of the HTTP resources of this service.
@NullMarked
package io.slotwright.schedule.rest;

import org.jspecify.annotations.NullMarked;
