/// Judges received mails as servers do that do not know us.
@NullMarked
package io.slotwright.mail.judge;

import org.jspecify.annotations.NullMarked;
