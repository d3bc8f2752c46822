/// What a service point wants its customers to be reminded of, and when.
@NullMarked
package io.slotwright.common.reminder;

import org.jspecify.annotations.NullMarked;
