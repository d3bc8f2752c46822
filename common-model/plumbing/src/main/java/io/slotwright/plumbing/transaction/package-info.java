/// One transaction: everything in it happens, or nothing does.
@NullMarked
package io.slotwright.plumbing.transaction;

import org.jspecify.annotations.NullMarked;
