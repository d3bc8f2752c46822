/// Copies in memory that follow tables of PostgreSQL, whichever replica writes to them.
@NullMarked
package io.slotwright.plumbing.feed;

import org.jspecify.annotations.NullMarked;
