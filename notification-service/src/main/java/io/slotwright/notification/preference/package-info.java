/// What customers want to be mailed.
@NullMarked
package io.slotwright.notification.preference;

import org.jspecify.annotations.NullMarked;
