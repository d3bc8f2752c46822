/// The port to this service's own copy of the service points.
@NullMarked
package io.slotwright.notification.point.flow;

import org.jspecify.annotations.NullMarked;
