package io.slotwright.calendar.signin.rest;

import io.slotwright.calendar.signin.flow.SignInSettings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param authority the issuer; its discovery document is at `/.well-known/openid-configuration`
/// @param scope separated by spaces
@Schema(
    examples =
        """
        {"authority": "https://id.example.com/realms/tyres", "client_id": "slotwright-web",
         "scope": "openid profile"}
        """)
record SignInResponse(String authority, String clientId, String scope) {

  static SignInResponse of(SignInSettings settings) {
    return new SignInResponse(settings.authority(), settings.clientId(), settings.scope());
  }
}
