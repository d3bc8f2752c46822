package io.slotwright.plumbing.http;

import java.net.InetAddress;
import java.util.Arrays;

/// A network of IP addresses (RFC 4632, RFC 4291); a single address is one of full length.
public record Network(InetAddress base, int bits) {

  /// @param text such as `10.0.0.0/8`, `fd00::/8` or `127.0.0.1`
  /// @throws IllegalArgumentException when it is none; host names are not resolved
  public static Network valueOf(String text) {
    int slash = text.indexOf('/');
    InetAddress base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int longest = base.getAddress().length * Byte.SIZE;
    int bits = slash < 0 ? longest : Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > longest) {
      throw new IllegalArgumentException(
          "%s has a prefix of 0 to %d bits".formatted(text, longest));
    }
    return new Network(base, bits);
  }

  public boolean contains(InetAddress address) {
    byte[] ours = base.getAddress();
    byte[] other = address.getAddress();
    int whole = bits / Byte.SIZE;
    int rest = bits % Byte.SIZE;
    return ours.length == other.length
        && Arrays.equals(ours, 0, whole, other, 0, whole)
        && (rest == 0 || ((ours[whole] ^ other[whole]) & (0xff << (Byte.SIZE - rest)) & 0xff) == 0);
  }
}
