/// Rows and statements.
@NullMarked
package io.slotwright.schedule.closure.postgres;

import org.jspecify.annotations.NullMarked;
