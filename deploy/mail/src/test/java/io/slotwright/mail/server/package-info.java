/// Postfix, Dovecot and OpenDKIM, run from one folder.
@NullMarked
package io.slotwright.mail.server;

import org.jspecify.annotations.NullMarked;
