package io.slotwright.plumbing.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DescribedResponsesTest {

  record CarResponse(
      String plateNumber,
      int wheels,
      List<Part> parts,
      @Nullable String owner,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> faults) {}

  record CarRequest(String plateNumber, List<Part> parts) {}

  record Part(String name) {}

  private final Map<String, Schema> schemas =
      Map.of(
          "CarResponse", object("plate_number", "wheels", "parts", "owner", "faults"),
          "PageCarResponse", object("items", "next_cursor"),
          "CarRequest",
              object("plate_number")
                  .addProperty("parts", OASFactory.createSchema().items(reference("Part"))),
          "Part", object("name"),
          "Other", object("plate_number"));

  @BeforeEach
  void filter() throws IOException {
    Index index = Index.of(CarResponse.class, CarRequest.class, Part.class, Page.class);

    new DescribedResponses(index).filterOpenAPI(api());
  }

  @Test
  void aComponentThatIsNeverNullIsRequired() {
    assertThat(required("CarResponse")).containsExactly("plate_number", "wheels", "parts");
  }

  @Test
  void aGenericRecordIsKnownByItsName() {
    assertThat(required("PageCarResponse")).containsExactly("items");
  }

  @Test
  void requestsAndTheirPartsStayAsTheyAre() {
    assertThat(required("CarRequest")).isEmpty();
    assertThat(required("Part")).isEmpty();
  }

  @Test
  void aSchemaWithoutARecordStaysAsItIs() {
    assertThat(required("Other")).isEmpty();
  }

  private List<String> required(String name) {
    List<String> required = schemas.get(name).getRequired();
    return required == null ? List.of() : required;
  }

  private OpenAPI api() {
    Content body =
        OASFactory.createContent()
            .addMediaType(
                "application/json", OASFactory.createMediaType().schema(reference("CarRequest")));
    return OASFactory.createOpenAPI()
        .components(OASFactory.createComponents().schemas(schemas))
        .paths(
            OASFactory.createPaths()
                .addPathItem(
                    "/cars",
                    OASFactory.createPathItem()
                        .POST(
                            OASFactory.createOperation()
                                .requestBody(OASFactory.createRequestBody().content(body)))));
  }

  private static Schema object(String... properties) {
    Schema schema = OASFactory.createSchema();
    List.of(properties).forEach(name -> schema.addProperty(name, OASFactory.createSchema()));
    return schema;
  }

  private static Schema reference(String name) {
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }
}
