/// Forgetting customers whom an organisation has erased.
@NullMarked
package io.slotwright.notification.erasure;

import org.jspecify.annotations.NullMarked;
