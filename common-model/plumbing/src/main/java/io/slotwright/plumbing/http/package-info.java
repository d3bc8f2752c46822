/// What the HTTP edges of all services have in common.
@NullMarked
package io.slotwright.plumbing.http;

import org.jspecify.annotations.NullMarked;
