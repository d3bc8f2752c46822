/// Whose hours are meant: those of one post, or those of all posts of a service point.
@NullMarked
package io.slotwright.schedule.owner;

import org.jspecify.annotations.NullMarked;
