package io.slotwright.local.service;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.JavaProgram;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.HttpReadiness;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The OpenID provider as a component of the stack.
public final class IdentityProvider {
  public static final String NAME = "identity";

  private static final String HEAP = "96m";

  private IdentityProvider() {}

  /// @param home the repository
  public static Component component(Path home, DataFolder data, PortPlan ports) {
    Path jar = BuiltJar.in(home, "deploy/identity/target/slotwright-identity.jar");
    return Component.of(
            NAME,
            JavaProgram.ofJar(jar, HEAP, List.of()),
            HttpReadiness.at(ports.of(Port.IDENTITY), "/.well-known/openid-configuration"))
        .withEnvironment(
            Map.of(
                "SERVER_PORT", Integer.toString(ports.of(Port.IDENTITY)),
                "SLOTWRIGHT_ISSUER", ports.issuer(),
                "SLOTWRIGHT_PUBLIC_URL", ports.publicUrl(),
                "SLOTWRIGHT_IDENTITY_KEYS", data.identity().toString()));
  }
}
