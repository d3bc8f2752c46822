/// Customer links, and the ports for composing and sending a mail.
@NullMarked
package io.slotwright.notification.mail.flow;

import org.jspecify.annotations.NullMarked;
