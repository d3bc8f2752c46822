/// Tests of the whole suite from outside: through the gateway, Kafka's topics, the mailbox and a
/// browser.
@NullMarked
package io.slotwright.acceptance;

import org.jspecify.annotations.NullMarked;
