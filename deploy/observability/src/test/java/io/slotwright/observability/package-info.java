/// Whether the rules, alerts and dashboards for Prometheus do what they are for.
@NullMarked
package io.slotwright.observability;

import org.jspecify.annotations.NullMarked;
