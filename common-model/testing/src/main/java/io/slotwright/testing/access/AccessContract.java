package io.slotwright.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.testing.fuzz.Answer;
import io.slotwright.testing.fuzz.Request;
import io.slotwright.testing.fuzz.Samples;
import io.slotwright.testing.fuzz.Target;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.fuzz.WithDeadLetters;
import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Calls every operation of one service as each kind of caller. The service's test extends this.
public abstract class AccessContract {

  /// The organisation that owns the [#things].
  protected static final String FIRST = "0190a000-0000-7000-8000-000000000001";

  /// Another organisation.
  protected static final String SECOND = "0190a000-0000-7000-8000-000000000002";

  private static final String MAIL = "operator@example.test";

  /// The resources that requests refer to, owned by [#FIRST]. Called for each kind of caller, so
  /// they must not be created with the caller's own rights.
  protected abstract Things things();

  /// A lower bound: otherwise an operation missing from both description and router would go
  /// unnoticed.
  protected abstract int operationsAtLeast();

  @Test
  void theDescriptionAndTheRoutesAgree() {
    Routes routes = Routes.ofRunningService();

    assertThat(routes.complaints(ApiDescription.ofRunningService())).isEmpty();
    assertThat(routes.access()).hasSizeGreaterThanOrEqualTo(operationsAtLeast());
  }

  @Test
  void everybodySeesTheApprovedFieldsOnly() {
    Samples samples = new Samples(new WithDeadLetters(things()), Map.of());
    Target target = Target.ofRunningService();

    assertThat(
            ApiDescription.ofRunningService().operations().stream()
                .filter(operation -> DescribedAccess.of(operation) instanceof Access.Open)
                .flatMap(operation -> fields(operation, target.send(request(operation, samples))))
                .sorted())
        .containsExactlyElementsOf(PublicFields.approved());
  }

  private static Stream<String> fields(Operation operation, Answer answer) {
    return answer.mediaType().startsWith("application/json")
        ? Stream.of(operation + ": " + PublicFields.of(answer.body()))
        : Stream.empty();
  }

  @Test
  void withoutCredentials() {
    assertThat(complaints(Role.NONE)).isEmpty();
  }

  @Test
  @TestSecurity(user = "customer", roles = "customer")
  void asACustomer() {
    assertThat(complaints(Role.CUSTOMER)).isEmpty();
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = {
        @Claim(key = "organisation_id", value = FIRST),
        @Claim(key = "email", value = MAIL)
      })
  void asAnOperator() {
    assertThat(complaints(Role.OPERATOR)).isEmpty();
  }

  @Test
  @TestSecurity(user = "operator-of-another", roles = "operator")
  @OidcSecurity(
      claims = {
        @Claim(key = "organisation_id", value = SECOND),
        @Claim(key = "email", value = MAIL)
      })
  void asAnOperatorOfAnotherOrganisation() {
    assertThat(complaints(Role.OPERATOR_OF_ANOTHER)).isEmpty();
  }

  @Test
  @TestSecurity(user = "admin", roles = "admin")
  @OidcSecurity(
      claims = {
        @Claim(key = "organisation_id", value = FIRST),
        @Claim(key = "email", value = MAIL)
      })
  void asAnAdmin() {
    assertThat(complaints(Role.ADMIN)).isEmpty();
  }

  private List<String> complaints(Role role) {
    Samples samples = new Samples(new WithDeadLetters(things()), Map.of());
    Target target = Target.ofRunningService();
    return ApiDescription.ofRunningService().operations().stream()
        .flatMap(operation -> complaints(role, operation, samples, target))
        .toList();
  }

  private static Stream<String> complaints(
      Role role, Operation operation, Samples samples, Target target) {
    Access access = DescribedAccess.of(operation);
    Answer answer = target.send(withoutTokens(request(operation, samples), access));
    Stream<String> status =
        role.shouldGet(operation, access, answer)
            ? Stream.empty()
            : Stream.of("is not what this caller should get");
    return Stream.concat(status, HeaderRules.complaints(operation, access, answer).stream())
        .map(complaint -> "%s as %s: %s (%s)".formatted(operation, role, complaint, answer));
  }

  private static Request request(Operation operation, Samples samples) {
    return operation.hasBody()
        ? samples.with(operation, operation.examples().getFirst())
        : samples.without(operation);
  }

  private static Request withoutTokens(Request request, Access access) {
    Request bare = request;
    if (access instanceof Access.ByToken token) {
      for (String header : token.headers()) {
        bare = bare.withoutHeader(header);
      }
    }
    return bare;
  }
}
