/// How this process speaks to PostgreSQL.
@NullMarked
package io.slotwright.plumbing.postgres;

import org.jspecify.annotations.NullMarked;
