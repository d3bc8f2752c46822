/// HTTP behaviour common to all services.
@NullMarked
package io.slotwright.plumbing.http;

import org.jspecify.annotations.NullMarked;
