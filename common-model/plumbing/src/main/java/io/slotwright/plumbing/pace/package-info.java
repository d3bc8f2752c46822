/// Work that a service does again and again beside its requests: one way to start it, to pace it,
/// to stop it and to tell of it.
@NullMarked
package io.slotwright.plumbing.pace;

import org.jspecify.annotations.NullMarked;
