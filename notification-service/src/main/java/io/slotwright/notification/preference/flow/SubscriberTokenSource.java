package io.slotwright.notification.preference.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.common.token.LinkTokens;
import io.slotwright.notification.preference.SubscriberTokens;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/// Provides the tokens of the links by which customers choose their mails.
class SubscriberTokenSource {

  @Produces
  @Singleton
  SubscriberTokens tokens(PreferenceLinkSettings settings, LinkTokens links) {
    Map<Byte, byte[]> keys = new HashMap<>();
    keys.put((byte) 0, links.keyFor("preferences"));
    settings.keys().forEach((version, key) -> keys.put(version.byteValue(), key.getBytes(UTF_8)));
    return new SubscriberTokens((byte) settings.version(), keys);
  }
}
