/// Feature flags over HTTP.
@NullMarked
package io.slotwright.calendar.flag.rest;

import org.jspecify.annotations.NullMarked;
