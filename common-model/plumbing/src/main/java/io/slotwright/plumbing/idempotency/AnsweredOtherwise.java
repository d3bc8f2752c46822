package io.slotwright.plumbing.idempotency;

/// The same request got an answer of another kind while this one was under way: recall that.
public final class AnsweredOtherwise extends RuntimeException {

  AnsweredOtherwise() {
    super("the key was answered otherwise", null, false, false);
  }
}
