/// The secret of links, and the advisory locks.
@NullMarked
package io.slotwright.notification.config;

import org.jspecify.annotations.NullMarked;
