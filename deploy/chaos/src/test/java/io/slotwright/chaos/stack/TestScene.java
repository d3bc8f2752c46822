package io.slotwright.chaos.stack;

import io.slotwright.local.machine.CacheFolder;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.nio.file.Path;

/// The scene of a test: this repository, on free ports.
public final class TestScene {

  private TestScene() {}

  /// Returns when everything is ready.
  ///
  /// @param subject of which there are two replicas
  public static Scene start(SuiteService subject) throws IOException {
    return Scene.start(
        subject,
        Path.of(System.getProperty("slotwright.home", "../..")).toAbsolutePath().normalize(),
        CacheFolder.from(System.getenv()),
        PortPlan.free(),
        System.out::println);
  }
}
