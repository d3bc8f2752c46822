/// The jobs of a replica over HTTP.
@NullMarked
package io.slotwright.plumbing.pace.rest;

import org.jspecify.annotations.NullMarked;
