/// The suite's own processes: the four services and the identity provider.
@NullMarked
package io.slotwright.local.service;

import org.jspecify.annotations.NullMarked;
