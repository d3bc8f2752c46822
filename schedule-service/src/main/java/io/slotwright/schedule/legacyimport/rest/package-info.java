/// HTTP in and out, and the two forms that a file has.
@NullMarked
package io.slotwright.schedule.legacyimport.rest;

import org.jspecify.annotations.NullMarked;
