/// The key that signs tokens, which outlives the process.
@NullMarked
package io.slotwright.identity.key;

import org.jspecify.annotations.NullMarked;
