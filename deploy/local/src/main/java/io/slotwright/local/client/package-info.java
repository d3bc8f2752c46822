/// A client of the suite: its HTTP API, tokens, and waiting for results that come later.
@NullMarked
package io.slotwright.local.client;

import org.jspecify.annotations.NullMarked;
