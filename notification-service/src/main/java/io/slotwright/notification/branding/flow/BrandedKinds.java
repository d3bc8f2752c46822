package io.slotwright.notification.branding.flow;

import java.util.Set;

/// The kinds of mails to which operators may add text.
public interface BrandedKinds {

  Set<String> names();
}
