/// A mail server that fails as it is told, and records what it has accepted.
@NullMarked
package io.slotwright.chaos.mail.server;

import org.jspecify.annotations.NullMarked;
