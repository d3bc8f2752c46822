package io.slotwright.plumbing.idempotency;

/// Another request with the same key got a response of another kind meanwhile: recall that one.
public final class AnsweredOtherwise extends RuntimeException {

  AnsweredOtherwise() {
    super("the key was answered otherwise", null, false, false);
  }
}
