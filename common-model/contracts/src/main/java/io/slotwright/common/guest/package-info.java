/// Rules of a service point for guests: people who hold and book but do not operate it.
@NullMarked
package io.slotwright.common.guest;

import org.jspecify.annotations.NullMarked;
