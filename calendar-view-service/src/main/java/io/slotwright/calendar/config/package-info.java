/// What no single feature owns: the advisory locks of the database, and the options of the server.
@NullMarked
package io.slotwright.calendar.config;

import org.jspecify.annotations.NullMarked;
