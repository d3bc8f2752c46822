package io.slotwright.bench.web;

import io.slotwright.local.client.PublicApi;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.PortPlan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// Measures the pages of the running suite in the system's Chromium: `browser/figures`, which
/// prints
/// its own table.
public final class WebBench {
  private final Path home;
  private final String gateway;
  private final String token;

  /// @param home the repository
  /// @param token of an operator
  public WebBench(Path home, PortPlan ports, String token) {
    this.home = home;
    this.gateway = ports.publicUrl();
    this.token = token;
  }

  public void measure() throws IOException, InterruptedException {
    try (PublicApi api = new PublicApi(URI.create(gateway))) {
      run(new WeekToLookAt(api, token).open());
    }
  }

  /// @param subjects environment variables, as `browser/suite.ts` reads them
  private void run(Map<String, String> subjects) throws IOException, InterruptedException {
    ProcessBuilder browser =
        new ProcessBuilder("sh", home.resolve("deploy/acceptance/browser/playwright.sh").toString())
            .directory(home.resolve("deploy/bench/browser").toFile())
            .inheritIO();
    browser.environment().putAll(subjects);
    browser.environment().put("SLOTWRIGHT_URL", gateway);
    browser.environment().put("SLOTWRIGHT_TOKEN", token);
    if (browser.start().waitFor() != 0) {
      throw new Failure("Not all figures could be measured: see above.");
    }
  }
}
