/// What the mail server was given, and what became of it.
@NullMarked
package io.slotwright.chaos.mail.history;

import org.jspecify.annotations.NullMarked;
