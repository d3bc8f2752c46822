/// The shape of the modules of `deploy`, which come before the rules in the build and so cannot run
/// them themselves.
@NullMarked
package io.slotwright.acceptance.architecture;

import org.jspecify.annotations.NullMarked;
