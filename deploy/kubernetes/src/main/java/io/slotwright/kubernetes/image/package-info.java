/// Images of the services, built without a Docker engine.
@NullMarked
package io.slotwright.kubernetes.image;

import org.jspecify.annotations.NullMarked;
