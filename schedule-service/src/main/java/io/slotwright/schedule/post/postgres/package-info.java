/// Rows and queries.
@NullMarked
package io.slotwright.schedule.post.postgres;

import org.jspecify.annotations.NullMarked;
