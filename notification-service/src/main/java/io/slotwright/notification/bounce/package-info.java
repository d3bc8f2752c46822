/// What mail servers report about mails that they had accepted.
@NullMarked
package io.slotwright.notification.bounce;

import org.jspecify.annotations.NullMarked;
