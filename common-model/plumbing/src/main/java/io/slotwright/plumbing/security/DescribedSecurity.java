package io.slotwright.plumbing.security;

import static java.util.stream.Collectors.toMap;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.slotwright.plumbing.problem.DescribedProblems;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Adds to OpenAPI the credentials and roles that an operation requires and its responses 401 and
/// 403, derived from the annotations that protect it.
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 10)
public class DescribedSecurity implements OASFilter {

  /// The scheme of the identity provider's tokens; its scopes represent roles (OpenAPI 3.1).
  static final String BEARER = "bearer";

  private final Map<String, Protection> protections;

  /// @param index of all classes of the service
  public DescribedSecurity(IndexView index) {
    this.protections =
        ProtectedOperations.in(index)
            .collect(
                toMap(
                    ProtectedOperations.Found::key,
                    ProtectedOperations.Found::protection,
                    (one, other) -> one));
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
      return;
    }
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    addSchemes(api.getComponents());
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) ->
                            describe(
                                operation,
                                protections.get(ProtectedOperations.key(method.name(), path)))));
  }

  private void addSchemes(Components components) {
    components.addSecurityScheme(
        BEARER,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description("A token of the identity provider; its groups are the caller's roles"));
    protections.values().stream()
        .flatMap(protection -> protection.tokens().stream())
        .distinct()
        .forEach(token -> components.addSecurityScheme(token, inHeader(token)));
  }

  private static SecurityScheme inHeader(String token) {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.APIKEY)
        .in(SecurityScheme.In.HEADER)
        .name(token)
        .description("The token from a guest's link or from the response to a request");
  }

  private static void describe(Operation operation, @Nullable Protection protection) {
    if (protection == null) {
      return;
    }
    protection.tokens().forEach(token -> operation.addSecurityRequirement(by(token, List.of())));
    if (protection.needsRole() || protection.operatorsToo()) {
      operation.addSecurityRequirement(by(BEARER, protection.roles()));
    }
    if (protection.needsRole()) {
      refuse(operation, "401", "The bearer token is missing or not valid");
      refuse(operation, "403", "Your role does not allow this");
    }
  }

  private static SecurityRequirement by(String scheme, List<String> roles) {
    return OASFactory.createSecurityRequirement().addScheme(scheme, roles);
  }

  private static void refuse(Operation operation, String status, String when) {
    if (!operation.getResponses().hasAPIResponse(status)) {
      operation
          .getResponses()
          .addAPIResponse(
              status,
              OASFactory.createAPIResponse()
                  .description(when)
                  .content(DescribedProblems.problemContent()));
    }
  }
}
