package io.slotwright.notification.mail.mime;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/// A private key that signs mails of some domains (RFC 6376, and RFC 8463 for Ed25519).
///
/// @param selector names the public key in the DNS: `{selector}._domainkey.{domain}`
/// @param domains in lower case; their subdomains are others
public record DkimKey(String selector, Set<String> domains, Algorithm algorithm, PrivateKey key) {

  /// A shorter RSA key counts as no signature (RFC 8301, section 3.2).
  private static final int SHORTEST_RSA = 1024;

  /// The kinds of keys.
  public enum Algorithm {
    RSA("rsa-sha256", "SHA256withRSA", false),
    ED25519("ed25519-sha256", "Ed25519", true);

    private final String token;
    private final String signature;
    private final boolean signsHash;

    Algorithm(String token, String signature, boolean signsHash) {
      this.token = token;
      this.signature = signature;
      this.signsHash = signsHash;
    }

    /// The value of the tag `a`.
    String token() {
      return token;
    }

    /// Whether the SHA-256 of the data is signed instead of the data (RFC 8463, section 3).
    boolean signsHash() {
      return signsHash;
    }
  }

  public DkimKey {
    if (!selector.matches("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")) {
      throw new IllegalArgumentException("the selector is no name in the DNS");
    }
    domains = Set.copyOf(domains);
  }

  /// @param encoded PKCS#8, in PEM or as bare base64
  /// @throws IllegalArgumentException says what is wrong, without any part of the key
  public static DkimKey read(String selector, Set<String> domains, String encoded) {
    byte[] pkcs8 = bytes(encoded);
    for (Algorithm algorithm : Algorithm.values()) {
      try {
        PrivateKey key =
            KeyFactory.getInstance(algorithm.name())
                .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        requireLength(key);
        return new DkimKey(selector, domains, algorithm, key);
      } catch (GeneralSecurityException another) {
        // A key of another algorithm, or none at all.
      }
    }
    throw new IllegalArgumentException("it is no RSA or Ed25519 key in PKCS#8");
  }

  private static byte[] bytes(String encoded) {
    String base64 = encoded.replaceAll("-----(?:BEGIN|END) PRIVATE KEY-----", "");
    try {
      return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalArgumentException("it is neither a PEM \"PRIVATE KEY\" nor base64");
    }
  }

  private static void requireLength(PrivateKey key) {
    if (key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() < SHORTEST_RSA) {
      throw new IllegalArgumentException("an RSA key must have 1024 bits or more");
    }
  }

  /// Whether it signs mails from `domain`.
  public boolean isOf(String domain) {
    return domains.contains(domain.toLowerCase(Locale.ROOT));
  }

  byte[] sign(byte[] data) {
    try {
      Signature signature = Signature.getInstance(algorithm.signature);
      signature.initSign(key);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Keeps the key out of logs and error messages.
  @Override
  public String toString() {
    return "DkimKey[" + selector + "]";
  }
}
