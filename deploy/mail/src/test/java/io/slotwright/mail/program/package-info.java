/// Other programs.
@NullMarked
package io.slotwright.mail.program;

import org.jspecify.annotations.NullMarked;
