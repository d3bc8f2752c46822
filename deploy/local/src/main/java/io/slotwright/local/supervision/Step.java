package io.slotwright.local.supervision;

import java.io.IOException;
import java.sql.SQLException;

/// A step before a component's process starts, or after it has become ready.
@FunctionalInterface
public interface Step {
  Step NOTHING = () -> {};

  void run() throws IOException, SQLException, InterruptedException;
}
