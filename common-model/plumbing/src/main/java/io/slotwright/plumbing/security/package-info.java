/// Who is calling.
@NullMarked
package io.slotwright.plumbing.security;

import org.jspecify.annotations.NullMarked;
