/// A believable network of tyre centres, loaded through the public API.
@NullMarked
package io.slotwright.local.demo;

import org.jspecify.annotations.NullMarked;
