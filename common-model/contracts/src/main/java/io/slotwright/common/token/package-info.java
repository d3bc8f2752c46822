/// Secrets that let a guest manage what they made.
@NullMarked
package io.slotwright.common.token;

import org.jspecify.annotations.NullMarked;
