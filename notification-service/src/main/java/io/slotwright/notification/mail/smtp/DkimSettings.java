package io.slotwright.notification.mail.smtp;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// The signing of mails. With a second key, mails have two signatures while keys are changed: at
/// no moment does a receiver need the one that it cannot find.
@ConfigMapping(prefix = "slotwright.notification.dkim")
public interface DkimSettings {

  /// The domains of sender addresses whose DNS has the public keys; mails of others are not signed.
  Optional<Set<String>> domains();

  Key current();

  /// The key to come, or the one that was; empty except while keys are changed.
  Key other();

  /// A private key in PKCS#8, in PEM or as bare base64: in the setting or in a file.
  interface Key {

    /// Its name in the DNS; empty for no key.
    Optional<String> selector();

    Optional<String> privateKey();

    Optional<Path> privateKeyFile();
  }
}
