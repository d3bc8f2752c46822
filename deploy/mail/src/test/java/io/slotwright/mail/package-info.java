/// Mails, from the packaged notification service through real mail servers.
@NullMarked
package io.slotwright.mail;

import org.jspecify.annotations.NullMarked;
