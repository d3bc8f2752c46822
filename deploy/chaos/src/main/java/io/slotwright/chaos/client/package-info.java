/// Customers who book, change their minds, and ask again when nobody answers.
@NullMarked
package io.slotwright.chaos.client;

import org.jspecify.annotations.NullMarked;
