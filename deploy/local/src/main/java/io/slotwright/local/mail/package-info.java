/// An SMTP server that delivers no mail, and a mailbox that shows all it has received.
@NullMarked
package io.slotwright.local.mail;

import org.jspecify.annotations.NullMarked;
