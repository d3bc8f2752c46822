/// One line of versions per post, which counts every change of what decides on its slots.
@NullMarked
package io.slotwright.schedule.version;

import org.jspecify.annotations.NullMarked;
