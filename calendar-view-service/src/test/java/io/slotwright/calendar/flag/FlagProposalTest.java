package io.slotwright.calendar.flag;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Decision.Refused;
import io.slotwright.common.decision.Refusal.Invalid;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagProposalTest {

  private static final String ORGANISATION = "0190a000-0000-7000-8000-000000000001";

  @Test
  void percentagesBecomeSharesOfTenThousand() {
    FlagDetails details =
        accepted(
            proposal("off", null, variant("on", true, "12.5"), variant("off", false, "87.50")));

    assertThat(details.variants())
        .containsExactly(
            new Variant("on", new FlagValue.Switch(true), 1_250),
            new Variant("off", new FlagValue.Switch(false), 8_750));
    assertThat(details.description()).isEmpty();
    assertThat(details.overrides()).isEmpty();
  }

  @Test
  void anOverrideNamesAnOrganisationAndAVariant() {
    FlagDetails details =
        accepted(proposal("on", Map.of(ORGANISATION, "on"), variant("on", "x", "100")));

    assertThat(details.overrides()).containsExactly(Map.entry(UUID.fromString(ORGANISATION), "on"));
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    assertThat(violations(new FlagProposal(null, null, null, null, null), "a"))
        .containsExactlyInAnyOrder(
            "/enabled required", "/variants required", "/default_variant required");
    assertThat(violations(proposal("a", null, new VariantProposal(null, null, null))))
        .containsExactlyInAnyOrder(
            "/variants/0/name required",
            "/variants/0/value required",
            "/variants/0/percentage required",
            "/default_variant unknown-variant");
    assertThat(
            violations(
                new FlagProposal("", true, "a", Collections.singletonList(null), Map.of()), "a"))
        .containsExactlyInAnyOrder("/variants/0 required", "/default_variant unknown-variant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99.99", "100.01", "1E2000", "-1", "33.333", "1E-2000"})
  void percentagesAddUpToAHundred(String percentage) {
    assertThat(violations(proposal("on", null, variant("on", true, percentage))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("/variants");
  }

  @Test
  void aThirdIsWrittenWithTwoDecimals() {
    assertThat(
            accepted(
                    proposal(
                        "a",
                        null,
                        variant("a", "a", "33.33"),
                        variant("b", "b", "33.33"),
                        variant("c", "c", "33.34")))
                .variants())
        .extracting(Variant::share)
        .containsExactly(3_333, 3_333, 3_334);
    assertThat(
            violations(proposal("a", null, variant("a", "a", "33.33"), variant("b", "b", "66.66"))))
        .containsExactly("/variants percentages-not-100");
  }

  @Test
  void valuesAreOfOneType() {
    assertThat(
            violations(proposal("a", null, variant("a", true, "50"), variant("b", "true", "50"))))
        .containsExactly("/variants/0/value different-types", "/variants/1/value different-types");
    assertThat(violations(proposal("a", null, variant("a", 7, "100"))))
        .containsExactly("/variants/0/value malformed");
  }

  @Test
  void namesAreDifferentAndKnown() {
    assertThat(
            violations(
                proposal(
                    "c",
                    Map.of(ORGANISATION, "d", "1-1-1-1-1", "a"),
                    variant("a", true, "50"),
                    variant("a", true, "50"))))
        .containsExactlyInAnyOrder(
            "/variants/1/name duplicate-variant",
            "/default_variant unknown-variant",
            "/organisation_overrides/" + ORGANISATION + " unknown-variant",
            "/organisation_overrides malformed-id");
  }

  @Test
  void anOrganisationIsNamedOnce() {
    assertThat(
            violations(
                proposal(
                    "a",
                    Map.of(ORGANISATION, "a", ORGANISATION.toUpperCase(Locale.ROOT), "a"),
                    variant("a", true, "100"))))
        .containsExactly("/organisation_overrides malformed");
  }

  @Test
  void textsHaveBounds() {
    assertThat(
            violations(
                new FlagProposal(
                    "d".repeat(501), true, "a", List.of(variant("a", "\u0000", "100")), null),
                "Not a key"))
        .containsExactlyInAnyOrder(
            "/description too-long", "/variants/0/value control-character", "/key malformed");
    assertThat(violations(proposal("a", null, variant("a", "\ud800", "100"))))
        .containsExactly("/variants/0/value control-character");
    assertThat(violations(proposal("a b", null, variant("a b", "v".repeat(1001), "100"))))
        .containsExactly("/variants/0/name malformed", "/variants/0/value too-long");
  }

  @Test
  void thereAreAFewVariants() {
    VariantProposal[] eleven =
        IntStream.range(0, 11)
            .mapToObj(number -> variant("v" + number, "x", "10"))
            .toArray(VariantProposal[]::new);

    assertThat(violations(proposal("v1", null, eleven))).containsExactly("/variants too-many");
    assertThat(violations(proposal("v1", null, Arrays.copyOf(eleven, 10)))).isEmpty();
  }

  private static FlagProposal proposal(
      String byDefault, @Nullable Map<String, String> overrides, VariantProposal... variants) {
    return new FlagProposal(null, true, byDefault, Arrays.asList(variants), overrides);
  }

  private static VariantProposal variant(String name, Object value, String percentage) {
    return new VariantProposal(name, value, new BigDecimal(percentage));
  }

  private static FlagDetails accepted(FlagProposal proposal) {
    return proposal.check("a").orThrow(refusal -> new IllegalStateException(refusal.toString()));
  }

  private static List<String> violations(FlagProposal proposal) {
    return violations(proposal, "a");
  }

  private static List<String> violations(FlagProposal proposal, String key) {
    Decision<FlagDetails> decision = proposal.check(key);
    return decision instanceof Refused<FlagDetails>(Invalid(var violations))
        ? violations.stream()
            .map(violation -> violation.pointer() + " " + violation.code().word())
            .toList()
        : List.of();
  }
}
