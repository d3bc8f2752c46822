/// The service points that mails speak of.
@NullMarked
package io.slotwright.notification.point;

import org.jspecify.annotations.NullMarked;
