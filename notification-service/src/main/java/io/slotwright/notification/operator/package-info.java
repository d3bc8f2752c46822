/// What the operators of a service point are told by mail, and when.
@NullMarked
package io.slotwright.notification.operator;

import org.jspecify.annotations.NullMarked;
