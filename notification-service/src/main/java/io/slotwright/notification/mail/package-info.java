/// The content of mails, and which event requests which mail.
@NullMarked
package io.slotwright.notification.mail;

import org.jspecify.annotations.NullMarked;
