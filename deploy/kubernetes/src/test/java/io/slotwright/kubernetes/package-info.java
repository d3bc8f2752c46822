/// The suite's manifests, held to the code and to the schemas of their kinds.
@NullMarked
package io.slotwright.kubernetes;

import org.jspecify.annotations.NullMarked;
