/// Tests of the whole service, with real Kafka, PostgreSQL and SMTP.
@NullMarked
package io.slotwright.notification;

import org.jspecify.annotations.NullMarked;
