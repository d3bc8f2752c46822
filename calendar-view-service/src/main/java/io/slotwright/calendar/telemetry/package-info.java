/// What browsers tell about the pages: how fast they are, and that they fail. Nothing about
/// persons.
@NullMarked
package io.slotwright.calendar.telemetry;

import org.jspecify.annotations.NullMarked;
