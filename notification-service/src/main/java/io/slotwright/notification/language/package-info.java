/// The languages of mails.
@NullMarked
package io.slotwright.notification.language;

import org.jspecify.annotations.NullMarked;
