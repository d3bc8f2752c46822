/// SMTP that delivers nothing and a mailbox that shows what would have been delivered.
@NullMarked
package io.slotwright.local.mail;

import org.jspecify.annotations.NullMarked;
