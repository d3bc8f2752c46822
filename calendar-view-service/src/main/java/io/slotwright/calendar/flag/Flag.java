package io.slotwright.calendar.flag;

import io.slotwright.calendar.flag.Evaluation.Evaluated;
import io.slotwright.calendar.flag.Evaluation.Reason;
import io.slotwright.calendar.flag.Evaluation.TargetingKeyMissing;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A switch or an experiment.
///
/// @param version grows with every change, also when the flag is deleted and created again
public record Flag(String key, long version, FlagDetails details) {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,63}");

  /// Whether a flag or a variant may be called this: it is part of addresses and of metrics.
  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /// What `asked` gets: the default variant of a disabled flag, else that of its organisation, else
  /// that of its bucket. A targeting key is needed only where several variants have a share.
  public Evaluation evaluate(EvaluationContext asked) {
    if (!details.enabled()) {
      return evaluated(details.variant(details.defaultVariant()), Reason.DISABLED);
    }
    return ofOrganisation(asked.organisationId())
        .or(this::forEverybody)
        .orElseGet(() -> ofBucket(asked.targetingKey()));
  }

  private Optional<Evaluation> ofOrganisation(Optional<UUID> organisation) {
    return organisation
        .map(details.overrides()::get)
        .map(name -> evaluated(details.variant(name), Reason.TARGETING_MATCH));
  }

  private Optional<Evaluation> forEverybody() {
    return details.only().map(variant -> evaluated(variant, Reason.STATIC));
  }

  private Evaluation ofBucket(Optional<String> targetingKey) {
    return targetingKey
        .map(subject -> evaluated(details.at(Bucket.of(key, subject)), Reason.SPLIT))
        .orElseGet(() -> new TargetingKeyMissing(this));
  }

  private Evaluation evaluated(Variant variant, Reason reason) {
    return new Evaluated(this, variant, reason);
  }
}
