/// Acknowledged requests, and checks that the suite has kept its promises.
@NullMarked
package io.slotwright.acceptance.history;

import org.jspecify.annotations.NullMarked;
