package io.slotwright.gateway;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The cases of every gateway, before HAProxy.
@Timeout(30)
@EnabledIf("io.slotwright.gateway.Haproxy#isInstalled")
class HaproxyEdgeTest extends CasesOfEveryGateway {
  @TempDir static Path folder;

  private static Haproxy haproxy;

  @BeforeAll
  static void start() throws Exception {
    entrance = ports.of("haproxy");
    Map<String, String> settings = new HashMap<>();
    settings.put("SLOTWRIGHT_CALENDAR_VIEW_SERVICE", "127.0.0.1:" + ports.of("calendar"));
    settings.put("SLOTWRIGHT_SCHEDULE_SERVICE", "127.0.0.1:" + ports.of("calendar"));
    settings.put("SLOTWRIGHT_BOOKING_SERVICE", "127.0.0.1:" + ports.of("booking"));
    settings.put("SLOTWRIGHT_NOTIFICATION_SERVICE", "127.0.0.1:" + ports.of("closed"));
    settings.put("SLOTWRIGHT_HAPROXY_METRICS_ADDRESS", "127.0.0.1:" + ports.of("metrics"));
    settings.put("SLOTWRIGHT_HAPROXY_HEAD_TIMEOUT", "800ms");
    settings.put("SLOTWRIGHT_HAPROXY_IDLE_TIMEOUT", "1200ms");
    settings.put("SLOTWRIGHT_HAPROXY_CLIENT_TIMEOUT", "1s");
    haproxy = Haproxy.start(entrance, settings, folder.resolve("log"));
  }

  @AfterAll
  static void stop() throws Exception {
    haproxy.close();
  }
}
