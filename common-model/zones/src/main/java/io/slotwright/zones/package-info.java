/// The release of the IANA time zone database that the whole suite computes with.
@NullMarked
package io.slotwright.zones;

import org.jspecify.annotations.NullMarked;
