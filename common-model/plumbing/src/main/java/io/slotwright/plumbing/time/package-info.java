/// Time and identity, which enter the domain from here.
@NullMarked
package io.slotwright.plumbing.time;

import org.jspecify.annotations.NullMarked;
