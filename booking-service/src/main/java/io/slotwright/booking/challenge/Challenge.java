package io.slotwright.booking.challenge;

/// A proof of work to do, in the fields of ALTCHA's scheme.
///
/// @param challenge the SHA-256 to be met, in hexadecimal digits
/// @param maxNumber the largest number to try
/// @param salt the text before the number
/// @param signature proves that the challenge is ours, in hexadecimal digits
public record Challenge(String challenge, long maxNumber, String salt, String signature) {

  public static final String ALGORITHM = "SHA-256";
}
