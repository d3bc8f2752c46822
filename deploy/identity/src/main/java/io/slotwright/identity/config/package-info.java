/// What the environment decides.
@NullMarked
package io.slotwright.identity.config;

import org.jspecify.annotations.NullMarked;
