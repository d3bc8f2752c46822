/// The architecture of the modules of `deploy`. They are built before the rules and cannot run them
/// themselves.
@NullMarked
package io.slotwright.acceptance.architecture;

import org.jspecify.annotations.NullMarked;
