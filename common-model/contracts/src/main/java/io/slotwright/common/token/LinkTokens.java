package io.slotwright.common.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the tokens by which a guest proves that a reservation or booking is theirs.
///
/// A token is an HMAC-SHA256 of what it opens (256 bits, RFC 2104): nobody can guess it without the
/// key, and whoever holds the key can make it again, so that a repeated request gets the same
/// answer and a mail carries the link while the token itself is neither stored nor sent through
/// Kafka. The booking database keeps only [#hash].
public final class LinkTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;
  private static final int CODES = 1_000_000;

  private final SecretKeySpec key;

  /// @param key the secret that the services of one installation share, at least 32 characters
  public LinkTokens(String key) {
    if (key.length() < SHORTEST_KEY) {
      throw new IllegalArgumentException("a link key has at least " + SHORTEST_KEY + " characters");
    }
    this.key = new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM);
  }

  public String forBooking(UUID bookingId) {
    return token("booking", bookingId);
  }

  public String forReservation(UUID reservationId) {
    return token("reservation", reservationId);
  }

  /// Opens the list of all bookings that were made with one address, as long as the link lives.
  public String forMyBookings(UUID linkId) {
    return token("my-bookings", linkId);
  }

  /// Turns the guest's request into a booking, as long as it waits to be confirmed.
  public String forConfirmation(UUID confirmationId) {
    return token("confirmation", confirmationId);
  }

  /// The same for people to type: six decimal digits. As there are only a million of them, whoever
  /// checks one limits the attempts.
  public String codeForConfirmation(UUID confirmationId) {
    int number = ByteBuffer.wrap(mac("confirmation-code:" + confirmationId)).getInt();
    return String.format(Locale.ROOT, "%06d", Integer.remainderUnsigned(number, CODES));
  }

  /// A key for one purpose, such as signing. It tells nothing about this one, nor about the keys
  /// for other purposes.
  public byte[] keyFor(String purpose) {
    return mac("key:" + purpose);
  }

  /// A name under which something can be told apart and counted, and which without the key leads
  /// nobody back to it, however few values it may have.
  ///
  /// @param what personal data, such as an address
  public String pseudonym(String what) {
    return code("pseudonym:" + what);
  }

  /// What a database keeps of a token: its SHA-256.
  public static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Whether `token` is the one that `hash` was made of; takes the same time whatever the answer.
  public static boolean matches(String token, byte[] hash) {
    return MessageDigest.isEqual(hash(token), hash);
  }

  private String token(String purpose, UUID id) {
    return code(purpose + ":" + id);
  }

  private String code(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(text));
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
