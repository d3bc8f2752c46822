/// Letters as HTML and text, composed with Qute.
@NullMarked
package io.slotwright.notification.mail.qute;

import org.jspecify.annotations.NullMarked;
