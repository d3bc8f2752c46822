/// How Spring Authorization Server is put together from accounts and the key.
@NullMarked
package io.slotwright.identity.security;

import org.jspecify.annotations.NullMarked;
