/// The events that services tell each other, version 1. State after the change, never a diff.
@NullMarked
package io.slotwright.common.event;

import org.jspecify.annotations.NullMarked;
