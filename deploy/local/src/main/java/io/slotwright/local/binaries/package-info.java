/// Native programs in jars, unpacked once into a cache folder.
@NullMarked
package io.slotwright.local.binaries;

import org.jspecify.annotations.NullMarked;
