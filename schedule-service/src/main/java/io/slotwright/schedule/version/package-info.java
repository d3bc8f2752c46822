/// One sequence of versions per post, which counts every change of what decides its slots.
@NullMarked
package io.slotwright.schedule.version;

import org.jspecify.annotations.NullMarked;
