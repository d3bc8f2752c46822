/// Prometheus and Alertmanager beside the suite.
@NullMarked
package io.slotwright.local.observe;

import org.jspecify.annotations.NullMarked;
