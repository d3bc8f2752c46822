/// What is true for a post on one date instead of its weekly template.
@NullMarked
package io.slotwright.schedule.override;

import org.jspecify.annotations.NullMarked;
