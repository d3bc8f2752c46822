/// What a caller sees of an owner's hours.
@NullMarked
package io.slotwright.schedule.owner.rest;

import org.jspecify.annotations.NullMarked;
