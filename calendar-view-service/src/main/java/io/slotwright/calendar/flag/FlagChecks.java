package io.slotwright.calendar.flag;

import static java.util.Objects.requireNonNullElse;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Collects everything that is wrong with a proposed flag.
final class FlagChecks {

  private static final int LONGEST_DESCRIPTION = 500;
  private static final int LONGEST_VALUE = 1000;
  private static final int MOST_VARIANTS = 10;
  private static final int MOST_OVERRIDES = 1000;
  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String NAME =
      "has 1 to 64 of a to z, 0 to 9, underscore, dot and hyphen, and begins with a letter or a"
          + " digit.";

  private final List<Violation> violations = new ArrayList<>();
  private final FlagProposal proposal;
  private final List<@Nullable VariantProposal> variants;

  FlagChecks(FlagProposal proposal) {
    this.proposal = proposal;
    this.variants = requireNonNullElse(proposal.variants(), List.of());
    checkText("/description", proposal.description(), LONGEST_DESCRIPTION);
    require("/enabled", proposal.enabled());
    checkVariants();
    if (require("/default_variant", proposal.defaultVariant())) {
      checkKnown("/default_variant", proposal.defaultVariant());
    }
    checkOverrides();
  }

  FlagChecks key(String key) {
    if (!Flag.isKey(key)) {
      violation("/key", ViolationCode.MALFORMED, "key " + NAME);
    }
    return this;
  }

  <T> Decision<T> decide(Supplier<T> value) {
    return violations.isEmpty()
        ? Decision.accept(value.get())
        : Decision.refuse(new Refusal.Invalid(violations));
  }

  /// In hundredths of a percent.
  static int share(BigDecimal percentage) {
    return percentage.movePointRight(DECIMALS).intValueExact();
  }

  private void checkVariants() {
    if (variants.isEmpty()) {
      violation("/variants", ViolationCode.REQUIRED, "A flag has at least one variant.");
    } else if (variants.size() > MOST_VARIANTS) {
      violation(
          "/variants",
          ViolationCode.TOO_MANY,
          "A flag has at most " + MOST_VARIANTS + " variants.");
    } else {
      checkEach();
      checkTypes();
      checkSum();
    }
  }

  private void checkEach() {
    Set<String> names = new HashSet<>();
    for (int index = 0; index < variants.size(); index++) {
      @Nullable VariantProposal variant = variants.get(index);
      String place = "/variants/" + index;
      if (variant != null) {
        checkName(place + "/name", variant.name(), names);
        checkValue(place + "/value", variant.value());
        checkPercentage(place + "/percentage", variant.percentage());
      } else {
        require(place, null);
      }
    }
  }

  private void checkName(String place, @Nullable String name, Set<String> earlier) {
    if (name == null) {
      require(place, null);
    } else if (!Flag.isKey(name)) {
      violation(place, ViolationCode.MALFORMED, "name " + NAME);
    } else if (!earlier.add(name)) {
      violation(place, ViolationCode.DUPLICATE_VARIANT, "Another variant has this name.");
    }
  }

  private void checkValue(String place, @Nullable Object value) {
    switch (value) {
      case null -> require(place, null);
      case Boolean _ -> {}
      case String text -> checkText(place, text, LONGEST_VALUE);
      default -> violation(place, ViolationCode.MALFORMED, "value is a boolean or a text.");
    }
  }

  /// Bounds first: a number such as 1e999999999 must not be written out.
  private void checkPercentage(String place, @Nullable BigDecimal percentage) {
    if (percentage == null) {
      require(place, null);
    } else if (!isPercentage(percentage)) {
      violation(
          place,
          ViolationCode.OUT_OF_RANGE,
          "percentage is a number from 0 to 100 with at most two decimals.");
    }
  }

  private static boolean isPercentage(BigDecimal number) {
    return number.signum() >= 0
        && number.compareTo(HUNDRED) <= 0
        && number.stripTrailingZeros().scale() <= DECIMALS;
  }

  private void checkTypes() {
    long types =
        variants.stream()
            .filter(variant -> variant != null && variant.value() != null)
            .map(variant -> variant.value().getClass())
            .distinct()
            .count();
    for (int index = 0; types > 1 && index < variants.size(); index++) {
      violation(
          "/variants/" + index + "/value",
          ViolationCode.DIFFERENT_TYPES,
          "The values of a flag are all booleans or all texts.");
    }
  }

  /// Silent while a percentage is wrong in itself.
  private void checkSum() {
    List<BigDecimal> percentages =
        variants.stream()
            .filter(variant -> variant != null && variant.percentage() != null)
            .map(VariantProposal::percentage)
            .filter(FlagChecks::isPercentage)
            .toList();
    if (percentages.size() == variants.size()
        && percentages.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(HUNDRED) != 0) {
      violation("/variants", ViolationCode.PERCENTAGES_NOT_100, "The percentages add up to 100.");
    }
  }

  private void checkOverrides() {
    Map<String, @Nullable String> overrides =
        requireNonNullElse(proposal.organisationOverrides(), Map.of());
    if (overrides.size() > MOST_OVERRIDES) {
      violation(
          "/organisation_overrides",
          ViolationCode.TOO_MANY,
          "A flag has at most " + MOST_OVERRIDES + " overrides.");
      return;
    }
    overrides.forEach(this::checkOverride);
    long different =
        overrides.keySet().stream().map(id -> id.toLowerCase(Locale.ROOT)).distinct().count();
    if (different < overrides.size()) {
      violation(
          "/organisation_overrides", ViolationCode.MALFORMED, "An organisation is named once.");
    }
  }

  private void checkOverride(String organisation, @Nullable String variant) {
    if (!isId(organisation)) {
      violation(
          "/organisation_overrides",
          ViolationCode.MALFORMED_ID,
          "The names of the fields are UUIDs of organisations.");
    } else if (require("/organisation_overrides/" + organisation, variant)) {
      checkKnown("/organisation_overrides/" + organisation, variant);
    }
  }

  /// `UUID.fromString` also accepts shorter groups.
  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }

  private void checkKnown(String place, @Nullable String name) {
    Set<@Nullable String> names =
        variants.stream()
            .filter(variant -> variant != null)
            .map(VariantProposal::name)
            .collect(Collectors.toSet());
    if (!names.contains(name)) {
      violation(place, ViolationCode.UNKNOWN_VARIANT, "The flag has no variant of this name.");
    }
  }

  private void checkText(String place, @Nullable String text, int longest) {
    if (text == null) {
      return;
    }
    if (text.codePointCount(0, text.length()) > longest) {
      violation(place, ViolationCode.TOO_LONG, "This has at most " + longest + " characters.");
    }
    if (!text.codePoints().allMatch(FlagChecks::isText)) {
      violation(
          place, ViolationCode.CONTROL_CHARACTER, "This must not contain control characters.");
    }
  }

  /// PostgreSQL keeps neither NUL nor half a surrogate pair.
  private static boolean isText(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }

  private boolean require(String place, @Nullable Object value) {
    if (value == null) {
      violation(place, ViolationCode.REQUIRED, place.substring(1) + " is required.");
    }
    return value != null;
  }

  private void violation(String pointer, ViolationCode code, String message) {
    violations.add(new Violation(pointer, code, message));
  }
}
