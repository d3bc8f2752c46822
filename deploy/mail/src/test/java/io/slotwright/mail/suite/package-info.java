/// The packaged notification service, and the events of the others.
@NullMarked
package io.slotwright.mail.suite;

import org.jspecify.annotations.NullMarked;
