/// What a bearer token must show before it opens anything.
@NullMarked
package io.slotwright.plumbing.security.token;

import org.jspecify.annotations.NullMarked;
