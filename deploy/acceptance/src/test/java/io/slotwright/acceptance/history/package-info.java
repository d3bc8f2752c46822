/// What was acknowledged, and whether the suite has kept to it.
@NullMarked
package io.slotwright.acceptance.history;

import org.jspecify.annotations.NullMarked;
