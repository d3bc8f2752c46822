/// Use cases, and the ports they need.
@NullMarked
package io.slotwright.schedule.post.flow;

import org.jspecify.annotations.NullMarked;
