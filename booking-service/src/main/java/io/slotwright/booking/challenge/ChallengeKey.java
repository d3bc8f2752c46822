package io.slotwright.booking.challenge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes challenges and checks their solutions by ALTCHA's scheme: `challenge` is the SHA-256 of
/// the salt and a secret number, `signature` its HMAC-SHA256, both in hexadecimal digits. To find
/// the number a browser tries half of all numbers on average; to check it takes one hash and one
/// HMAC.
public final class ChallengeKey {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /// @param key secret, at least 256 bits
  public ChallengeKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /// @param number from 0 to `maxNumber`, unpredictable
  public Challenge make(ChallengeSalt salt, long number, long maxNumber) {
    String challenge = hash(salt.text(), number);
    return new Challenge(challenge, maxNumber, salt.text(), sign(challenge));
  }

  /// Whether this key has signed the challenge and `solution` solves it. The signature is compared
  /// in constant time.
  boolean accepts(Solution solution) {
    return solution.algorithm().equals(Challenge.ALGORITHM)
        && same(sign(solution.challenge()), solution.signature())
        && same(hash(solution.salt(), solution.number()), solution.challenge());
  }

  private static String hash(String salt, long number) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest((salt + number).getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String sign(String challenge) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(challenge.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
