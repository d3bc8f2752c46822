package io.slotwright.mail.server;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A pair of keys for DKIM.
///
/// @param selector its name in the DNS
public record SigningKey(String selector, KeyPair pair) {

  static SigningKey make(String selector) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new SigningKey(selector, generator.generateKeyPair());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// As the service takes it.
  String privateKey() {
    return Certificate.pem("PRIVATE KEY", pair.getPrivate().getEncoded());
  }

  /// The record's name in the DNS.
  String name(String domain) {
    return selector + "._domainkey." + domain;
  }

  /// The record in the DNS (RFC 6376, section 3.6.1).
  String record() {
    return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }
}
