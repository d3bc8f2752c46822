/// The metrics that rules and dashboards read.
@NullMarked
package io.slotwright.observability.metric;

import org.jspecify.annotations.NullMarked;
