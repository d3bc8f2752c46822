/// How operators sign in on the page, and who they are then.
@NullMarked
package io.slotwright.calendar.signin;

import org.jspecify.annotations.NullMarked;
