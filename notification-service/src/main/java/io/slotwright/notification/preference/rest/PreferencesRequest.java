package io.slotwright.notification.preference.rest;

import static java.util.stream.Collectors.toSet;

import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.preference.Preference;
import io.slotwright.plumbing.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a customer chooses.
///
/// @param kinds whether each is wanted; those that are left out are
/// @param locale of all mails; null for that of each booking
@Schema(
    examples =
        """
        {"kinds": {"reminder-day-before": true, "reminder": false}, "locale": "uk"}
        """)
record PreferencesRequest(
    @NotNull Map<String, @NotNull Boolean> kinds,
    @Pattern(regexp = MailLocale.TAG, message = "is uk, ru or en") @Nullable String locale) {

  /// @throws Problem 422 `unknown-field` for a kind that cannot be chosen
  Preference preference() {
    List<Violation> unknown =
        kinds.keySet().stream()
            .filter(kind -> MailKind.OPTIONAL.stream().noneMatch(isCalled(kind)))
            .map(PreferencesRequest::unknown)
            .toList();
    if (!unknown.isEmpty()) {
      throw Problem.validation(unknown);
    }
    return new Preference(
        MailKind.OPTIONAL.stream()
            .filter(kind -> Boolean.FALSE.equals(kinds.get(kind.wireName())))
            .collect(toSet()),
        Optional.ofNullable(locale).map(MailLocale::of));
  }

  private static Predicate<MailKind> isCalled(String name) {
    return kind -> kind.wireName().equals(name);
  }

  private static Violation unknown(String kind) {
    return new Violation(
        "/kinds/" + kind.replace("~", "~0").replace("/", "~1"),
        ViolationCode.UNKNOWN_FIELD,
        "There is no such kind of mail to choose.");
  }
}
