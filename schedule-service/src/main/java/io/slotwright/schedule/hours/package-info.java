/// When a post is open: its weekly template, the overrides of dates, the blocks, those of its
/// service point, and how all of them were at each former version.
@NullMarked
package io.slotwright.schedule.hours;

import org.jspecify.annotations.NullMarked;
