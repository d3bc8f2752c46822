package io.slotwright.testing.architecture.canary.postgres;

import io.slotwright.testing.architecture.canary.rest.Resource;
import org.jspecify.annotations.Nullable;

public class Rows {
  @Nullable Resource caller;
}
