/// The rules for bearer tokens.
@NullMarked
package io.slotwright.plumbing.security.token;

import org.jspecify.annotations.NullMarked;
