/// What the tests of several services share: a clock to set, Kafka as other services use it, and
/// the plans of queries.
@NullMarked
package io.slotwright.testing.kit;

import org.jspecify.annotations.NullMarked;
