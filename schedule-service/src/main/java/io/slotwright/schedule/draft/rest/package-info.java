/// HTTP in and out.
@NullMarked
package io.slotwright.schedule.draft.rest;

import org.jspecify.annotations.NullMarked;
