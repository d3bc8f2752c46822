/// Mails as people see them, in a real browser.
@NullMarked
package io.slotwright.mail.picture;

import org.jspecify.annotations.NullMarked;
