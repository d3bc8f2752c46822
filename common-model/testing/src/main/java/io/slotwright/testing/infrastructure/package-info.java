/// Real PostgreSQL, Redis, Kafka and SMTP for tests.
@NullMarked
package io.slotwright.testing.infrastructure;

import org.jspecify.annotations.NullMarked;
