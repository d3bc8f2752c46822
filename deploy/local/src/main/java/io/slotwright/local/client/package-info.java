/// The suite as a program calls it: its HTTP interface, tokens, and waiting for what comes true a
/// little later.
@NullMarked
package io.slotwright.local.client;

import org.jspecify.annotations.NullMarked;
