package io.slotwright.booking.challenge;

/// A solved challenge as a browser sends it back. Nothing in it is believed before it is checked.
///
/// @param number the number that meets the challenge
public record Solution(
    String algorithm, String challenge, long number, String salt, String signature) {}
