/// Callers, their credentials and roles.
@NullMarked
package io.slotwright.plumbing.security;

import org.jspecify.annotations.NullMarked;
