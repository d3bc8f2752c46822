package io.slotwright.notification.preference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Makes and reads the tokens with which a customer chooses mails.
///
/// A token names the customer and is signed by HMAC-SHA256 (RFC 2104); its first byte is the
/// version of the key. It never expires, because mails are kept for years and the right to
/// unsubscribe does not end. It contains no address.
public final class SubscriberTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE = 32;
  private static final int MAILBOX_AT = 1 + 2 * Long.BYTES;
  private static final int LONGEST_MAILBOX = 128;
  private static final int LONGEST = 4 * (MAILBOX_AT + LONGEST_MAILBOX + SIGNATURE) / 3 + 2;

  private final byte current;
  private final byte[] currentKey;
  private final Map<Byte, byte[]> keys;

  /// @param current the version of the key that signs new tokens
  /// @param keys by version; tokens of any of them can be read
  public SubscriberTokens(byte current, Map<Byte, byte[]> keys) {
    byte @Nullable [] key = keys.get(current);
    if (key == null) {
      throw new IllegalArgumentException("there is no key of version " + current);
    }
    this.current = current;
    this.currentKey = key;
    this.keys = Map.copyOf(keys);
  }

  public String of(Subscriber subscriber) {
    byte[] mailbox = subscriber.mailbox().getBytes(UTF_8);
    byte[] named =
        ByteBuffer.allocate(MAILBOX_AT + mailbox.length)
            .put(current)
            .putLong(subscriber.organisation().getMostSignificantBits())
            .putLong(subscriber.organisation().getLeastSignificantBits())
            .put(mailbox)
            .array();
    byte[] token =
        ByteBuffer.allocate(named.length + SIGNATURE)
            .put(named)
            .put(signature(named, currentKey))
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// Empty for anything that is not a token of ours. Takes the same time for every signature.
  public Optional<Subscriber> read(String text) {
    return bytes(text).flatMap(this::verified).map(SubscriberTokens::subscriber);
  }

  private static Optional<byte[]> bytes(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text))
          .filter(bytes -> bytes.length > MAILBOX_AT + SIGNATURE);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> verified(byte[] token) {
    ByteBuffer buffer = ByteBuffer.wrap(token);
    byte[] named = new byte[token.length - SIGNATURE];
    byte[] signature = new byte[SIGNATURE];
    buffer.get(named).get(signature);
    byte @Nullable [] key = keys.get(named[0]);
    return key != null && MessageDigest.isEqual(signature, signature(named, key))
        ? Optional.of(named)
        : Optional.empty();
  }

  private static Subscriber subscriber(byte[] named) {
    ByteBuffer buffer = ByteBuffer.wrap(named, 1, named.length - 1);
    UUID organisation = new UUID(buffer.getLong(), buffer.getLong());
    return new Subscriber(organisation, UTF_8.decode(buffer).toString());
  }

  private static byte[] signature(byte[] data, byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(data);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
