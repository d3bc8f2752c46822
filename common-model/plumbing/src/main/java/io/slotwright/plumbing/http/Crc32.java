package io.slotwright.plumbing.http;

/// The checksum of bytes in a row from the checksums of their parts.
///
/// A checksum is a polynomial over GF(2), one bit for each power. Appending zero bits multiplies
/// it by a power of `x`, so the first checksum is multiplied by `x` to the number of bits that
/// follow, modulo the polynomial of CRC-32, and the second one added. The method is that of zlib's
/// `crc32_combine`.
final class Crc32 {

  /// The polynomial with reversed bits: the highest bit is `x` to the power of 0.
  private static final int POLYNOMIAL = 0xedb88320;

  private static final int ONE = 1 << 31;

  /// `x` to the power of 8, one byte.
  private static final int A_BYTE = ONE >>> 8;

  private Crc32() {}

  /// @param length of the second part in bytes
  static int combine(int first, int second, long length) {
    return multiply(power(A_BYTE, length), first) ^ second;
  }

  private static int power(int base, long exponent) {
    int result = ONE;
    int square = base;
    for (long left = exponent; left != 0; left >>>= 1) {
      if ((left & 1) != 0) {
        result = multiply(result, square);
      }
      square = multiply(square, square);
    }
    return result;
  }

  private static int multiply(int one, int other) {
    int product = 0;
    int shifted = other;
    for (int bit = ONE; bit != 0; bit >>>= 1) {
      if ((one & bit) != 0) {
        product ^= shifted;
      }
      shifted = (shifted & 1) == 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
    }
    return product;
  }
}
