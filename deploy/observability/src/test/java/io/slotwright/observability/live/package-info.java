/// Prometheus and Alertmanager as `./slotwright up --observe` starts them.
@NullMarked
package io.slotwright.observability.live;

import org.jspecify.annotations.NullMarked;
