/// Mailboxes that get no mails of an organisation any more.
@NullMarked
package io.slotwright.notification.suppression;

import org.jspecify.annotations.NullMarked;
