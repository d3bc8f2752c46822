/// The architecture of a service as rules that fail a build.
@NullMarked
package io.slotwright.testing.architecture;

import org.jspecify.annotations.NullMarked;
