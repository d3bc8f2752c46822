/// Sending mails over SMTP.
@NullMarked
package io.slotwright.notification.mail.smtp;

import org.jspecify.annotations.NullMarked;
