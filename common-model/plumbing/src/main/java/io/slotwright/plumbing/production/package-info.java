/// Whether a service may start in production: with settings that are meant for it, and none that
/// development left behind.
@NullMarked
package io.slotwright.plumbing.production;

import org.jspecify.annotations.NullMarked;
