package io.slotwright.notification.branding.rest;

import io.slotwright.common.problem.Violation;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.json.BrandingDocument;
import io.slotwright.notification.branding.json.BrandingReader;
import io.slotwright.plumbing.problem.Problem;
import java.util.List;
import java.util.Set;

/// Checks brandings in requests.
public final class CheckedBranding {

  private CheckedBranding() {}

  /// @param kinds of mails that there are
  /// @param at the pointer of the branding in the request; empty where it is the request
  /// @throws Problem 422 with all violations, and `positions` of those inside texts
  public static Branding of(BrandingDocument document, Set<String> kinds, String at) {
    BrandingReader reader = new BrandingReader(kinds, at);
    Branding branding = reader.read(document);
    List<Violation> violations = reader.violations();
    if (!violations.isEmpty()) {
      throw Problem.validation(violations).with("positions", reader.positions());
    }
    return branding;
  }
}
