/// What a mail says, and which fact asks for one.
@NullMarked
package io.slotwright.notification.mail;

import org.jspecify.annotations.NullMarked;
