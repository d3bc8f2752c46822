/// The advisory locks.
@NullMarked
package io.slotwright.notification.config;

import org.jspecify.annotations.NullMarked;
