/// What the tests of several services share: a clock to set, and Kafka as other services use it.
@NullMarked
package io.slotwright.testing.kit;

import org.jspecify.annotations.NullMarked;
