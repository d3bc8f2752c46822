/// What the HTTP resources of this service share.
@NullMarked
package io.slotwright.schedule.rest;

import org.jspecify.annotations.NullMarked;
