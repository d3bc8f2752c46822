/// Access control: the described access compared with the actual routes and responses.
@NullMarked
package io.slotwright.testing.access;

import org.jspecify.annotations.NullMarked;
