/// The OpenID provider of the local stack: it checks secrets, passwords and redirect addresses for
/// real, so that nothing about signing in is first met in production.
@NullMarked
package io.slotwright.identity;

import org.jspecify.annotations.NullMarked;
