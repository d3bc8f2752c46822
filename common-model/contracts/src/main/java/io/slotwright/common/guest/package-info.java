/// Rules of a service point for guests: people who hold and book without being its operators.
@NullMarked
package io.slotwright.common.guest;

import org.jspecify.annotations.NullMarked;
