/// What an operator says about when a post is open, as a whole: now, and at every former version.
@NullMarked
package io.slotwright.schedule.availability;

import org.jspecify.annotations.NullMarked;
