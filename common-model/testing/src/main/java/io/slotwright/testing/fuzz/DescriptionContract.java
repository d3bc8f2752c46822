package io.slotwright.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.CommittedDocument;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The OpenAPI document of one service, compared with its behaviour. The service's test extends
/// this.
@TestSecurity(
    user = "operator",
    roles = {"operator", "admin"})
@OidcSecurity(
    claims = {
      @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"),
      @Claim(key = "email", value = "operator@example.test")
    })
public abstract class DescriptionContract {

  /// The resources that the examples refer to.
  protected abstract Things things();

  @Test
  void whatIsShownWorks() {
    ApiDescription api = ApiDescription.ofRunningService();
    Samples samples = new Samples(new WithDeadLetters(things()), Map.of());
    Demonstration shown = new Demonstration(api, samples, Target.ofRunningService());

    assertThat(shown.complaints()).isEmpty();
  }

  @Test
  void answersAreShown() {
    assertThat(ApiDescription.ofRunningService().answersNotShown()).isEmpty();
  }

  @Test
  void refusalsAreDescribed() {
    assertThat(ApiDescription.ofRunningService().refusalsNotDescribed()).isEmpty();
  }

  @Test
  void patternsDescribeWholeValues() {
    assertThat(ApiDescription.ofRunningService().looselyDescribed()).isEmpty();
  }

  @Test
  void theCommittedDocumentIsTheServedOne() {
    assertThat(CommittedDocument.mistake(ApiDescription.ofRunningService())).isEmpty();
  }
}
