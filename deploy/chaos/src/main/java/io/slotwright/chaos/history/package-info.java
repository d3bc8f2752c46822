/// What clients asked for and were told, and what became of it.
@NullMarked
package io.slotwright.chaos.history;

import org.jspecify.annotations.NullMarked;
