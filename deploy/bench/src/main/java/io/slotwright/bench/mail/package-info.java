/// The mails of the notification service beside the limits of the machine.
@NullMarked
package io.slotwright.bench.mail;

import org.jspecify.annotations.NullMarked;
