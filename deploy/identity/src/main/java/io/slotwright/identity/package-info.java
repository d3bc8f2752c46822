/// The OpenID provider of the local stack. It checks secrets, passwords and redirect addresses, so
/// that mistakes in signing in show before production.
@NullMarked
package io.slotwright.identity;

import org.jspecify.annotations.NullMarked;
