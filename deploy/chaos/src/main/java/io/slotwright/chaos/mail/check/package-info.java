/// Pure checks of a history of mails.
@NullMarked
package io.slotwright.chaos.mail.check;

import org.jspecify.annotations.NullMarked;
