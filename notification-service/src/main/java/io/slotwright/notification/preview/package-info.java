/// Example mails, by which operators see what their customers get.
@NullMarked
package io.slotwright.notification.preview;

import org.jspecify.annotations.NullMarked;
