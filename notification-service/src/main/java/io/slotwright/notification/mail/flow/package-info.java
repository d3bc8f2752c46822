/// What composing and posting a mail needs from the outside.
@NullMarked
package io.slotwright.notification.mail.flow;

import org.jspecify.annotations.NullMarked;
