/// Customers who book, change their minds, and retry when no answer comes.
@NullMarked
package io.slotwright.chaos.client;

import org.jspecify.annotations.NullMarked;
