/// Letters as HTML and text, written with Qute.
@NullMarked
package io.slotwright.notification.mail.qute;

import org.jspecify.annotations.NullMarked;
