package io.slotwright.gateway;

/// What the rules of HTTP/1.1 say about the head of a request.
sealed interface HeadVerdict {
  /// The request may go on.
  ///
  /// @param target in origin form, or `*`
  /// @param length of its body in bytes; [#CHUNKED] when it comes in chunks
  record Good(String target, long length) implements HeadVerdict {
    static final long CHUNKED = -1;
  }

  /// It may not.
  record Bad(GatewayProblem problem) implements HeadVerdict {}
}
