package io.slotwright.notification.preference.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.preference.Preference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is in force for a customer.
///
/// @param kinds that can be chosen, and whether each is wanted
/// @param locale of all mails; null for that of each booking
@Schema(
    examples =
        """
        {"kinds": {"reminder": false, "reminder-day-before": true}, "locale": "uk"}
        """)
@JsonInclude
record PreferencesResponse(
    Map<String, Boolean> kinds, @Schema(nullable = true) @Nullable String locale) {

  static PreferencesResponse of(Preference preference) {
    Map<String, Boolean> kinds = new LinkedHashMap<>();
    MailKind.OPTIONAL.forEach(kind -> kinds.put(kind.wireName(), preference.wants(kind)));
    return new PreferencesResponse(
        kinds, preference.language().map(MailLocale::language).orElse(null));
  }
}
