/// The requests of clients, their acknowledgements, and the resulting state.
@NullMarked
package io.slotwright.chaos.history;

import org.jspecify.annotations.NullMarked;
