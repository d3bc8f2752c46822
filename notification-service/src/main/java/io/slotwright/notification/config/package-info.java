/// The settings of this service.
@NullMarked
package io.slotwright.notification.config;

import org.jspecify.annotations.NullMarked;
