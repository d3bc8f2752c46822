/// The service points that mails mention.
@NullMarked
package io.slotwright.notification.point;

import org.jspecify.annotations.NullMarked;
