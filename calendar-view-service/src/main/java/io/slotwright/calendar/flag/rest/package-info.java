/// The switches of new features over HTTP.
@NullMarked
package io.slotwright.calendar.flag.rest;

import org.jspecify.annotations.NullMarked;
