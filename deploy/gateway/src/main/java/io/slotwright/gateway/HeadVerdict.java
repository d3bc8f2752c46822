package io.slotwright.gateway;

/// The result of checking the head of a request.
sealed interface HeadVerdict {
  /// The request is valid.
  ///
  /// @param target in origin form, or `*`
  /// @param length of its body in bytes; [#CHUNKED] when it comes in chunks
  record Good(String target, long length) implements HeadVerdict {
    static final long CHUNKED = -1;
  }

  /// The request is refused.
  record Bad(GatewayProblem problem) implements HeadVerdict {}
}
