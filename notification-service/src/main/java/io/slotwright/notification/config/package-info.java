/// What an operator of this service can set.
@NullMarked
package io.slotwright.notification.config;

import org.jspecify.annotations.NullMarked;
