package io.slotwright.calendar.flag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Where a subject stands in the line of all subjects of a flag. It depends on nothing else, so
/// restarts, replicas and changed percentages do not move a subject; and the line of each flag is
/// its own, so that two experiments do not divide people alike.
///
/// @param number 0 inclusive to [Variant#ALL] exclusive
record Bucket(int number) {

  static Bucket of(String flagKey, String targetingKey) {
    MessageDigest digest = sha256();
    digest.update(flagKey.getBytes(UTF_8));
    // No key contains it, so that no two pairs give the same bytes.
    digest.update((byte) 0);
    digest.update(targetingKey.getBytes(UTF_8));
    long number = ByteBuffer.wrap(digest.digest()).getLong();
    return new Bucket((int) Long.remainderUnsigned(number, Variant.ALL));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
