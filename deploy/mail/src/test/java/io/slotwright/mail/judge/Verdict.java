package io.slotwright.mail.judge;

import java.util.List;

/// What a receiving server decides about a mail.
///
/// @param dkim one result for each signature
/// @param spf of the envelope's sender
/// @param dmarc of the visible sender's domain
public record Verdict(List<Signature> dkim, String spf, String dmarc) {

  /// @param selector which key it asks for
  public record Signature(String selector, String result) {}
}
