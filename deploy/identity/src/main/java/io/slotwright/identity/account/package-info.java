/// The accounts that may sign in.
@NullMarked
package io.slotwright.identity.account;

import org.jspecify.annotations.NullMarked;
