/// The settings of the server.
@NullMarked
package io.slotwright.identity.config;

import org.jspecify.annotations.NullMarked;
