/// The front door: one address for the services and the web calendar.
@NullMarked
package io.slotwright.gateway;

import org.jspecify.annotations.NullMarked;
