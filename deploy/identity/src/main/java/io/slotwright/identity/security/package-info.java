/// Configures Spring Authorization Server with the accounts and the key.
@NullMarked
package io.slotwright.identity.security;

import org.jspecify.annotations.NullMarked;
