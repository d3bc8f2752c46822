/// The people of the tests, and what they say over HTTP.
@NullMarked
package io.slotwright.acceptance.client;

import org.jspecify.annotations.NullMarked;
