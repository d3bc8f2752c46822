package io.slotwright.common.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.common.guest.Mailbox;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the tokens with which a guest proves ownership of a reservation or booking.
///
/// A token is an HMAC-SHA256 of the resource it opens (256 bits, RFC 2104). It cannot be guessed
/// without the key, but the services that share the key can derive it again. A retried request
/// therefore gets the same response, and a mail can carry the link, although the token is neither
/// stored nor sent through Kafka. The booking database keeps only [#hash].
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

  /// Opens the list of all bookings made with one address until the link expires.
  public String forMyBookings(UUID linkId) {
    return token("my-bookings", linkId);
  }

  /// Confirms the guest's request, which then becomes a booking, while it awaits confirmation.
  public String forConfirmation(UUID confirmationId) {
    return token("confirmation", confirmationId);
  }

  /// The same as a code to type: six decimal digits. There are only a million codes, so the
  /// verifier must limit attempts.
  public String codeForConfirmation(UUID confirmationId) {
    int number = ByteBuffer.wrap(mac("confirmation-code:" + confirmationId)).getInt();
    return String.format(Locale.ROOT, "%06d", Integer.remainderUnsigned(number, CODES));
  }

  /// A key for one purpose, such as signing. It reveals neither this key nor those for other
  /// purposes.
  public byte[] keyFor(String purpose) {
    return mac("key:" + purpose);
  }

  /// A stable pseudonym to tell values apart and count them. Without the key it cannot be traced
  /// back, even when there are few possible values.
  ///
  /// @param what personal data, such as an address
  public String pseudonym(String what) {
    return code("pseudonym:" + what);
  }

  /// A pseudonym of an e-mail address, in capitals or not.
  public String pseudonymOfAddress(String email) {
    return pseudonym("address:" + email.toLowerCase(Locale.ROOT));
  }

  /// A pseudonym of the mailbox of an address, equal for all spellings of it.
  public String pseudonymOfMailbox(String email) {
    return pseudonym("mailbox:" + Mailbox.of(email));
  }

  /// The SHA-256 of a token, the only form a database keeps.
  public static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Whether `hash` is the hash of `token`; takes the same time either way.
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
