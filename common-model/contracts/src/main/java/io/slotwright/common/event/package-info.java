/// The events that services publish, version 1. Each carries the state after the change, not a
/// diff.
@NullMarked
package io.slotwright.common.event;

import org.jspecify.annotations.NullMarked;
