/// Dashboards: one description, from which Grafana's and Prometheus' own are written.
@NullMarked
package io.slotwright.observability.dashboard;

import org.jspecify.annotations.NullMarked;
