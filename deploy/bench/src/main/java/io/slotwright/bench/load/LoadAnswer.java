package io.slotwright.bench.load;

/// What a load client learns from an answer.
///
/// @param length of the body, in bytes as sent
record LoadAnswer(int status, int length) {}
