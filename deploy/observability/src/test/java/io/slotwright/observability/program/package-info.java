/// The programs of Prometheus.
@NullMarked
package io.slotwright.observability.program;

import org.jspecify.annotations.NullMarked;
