/// What goes wrong, and when.
@NullMarked
package io.slotwright.chaos.fault;

import org.jspecify.annotations.NullMarked;
