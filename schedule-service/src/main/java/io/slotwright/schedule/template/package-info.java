/// Weekly templates: when a post is open in an ordinary week, with every version kept.
@NullMarked
package io.slotwright.schedule.template;

import org.jspecify.annotations.NullMarked;
