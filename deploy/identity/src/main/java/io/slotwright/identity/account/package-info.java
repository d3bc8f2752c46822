/// Who may sign in, and what a token says about them.
@NullMarked
package io.slotwright.identity.account;

import org.jspecify.annotations.NullMarked;
