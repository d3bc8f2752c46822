/// Whether a service may start in production: with its own settings and none left over from
/// development.
@NullMarked
package io.slotwright.plumbing.production;

import org.jspecify.annotations.NullMarked;
