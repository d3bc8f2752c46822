/// The clients of the tests and their requests over HTTP.
@NullMarked
package io.slotwright.acceptance.client;

import org.jspecify.annotations.NullMarked;
