package io.slotwright.schedule.schema.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.schedule.schema.json.PublishedSchema;
import io.slotwright.testing.openapi.ApiDescription;
import org.junit.jupiter.api.Test;

class SchemaExamplesTest {

  @Test
  void theExampleIsThePublishedSchema() {
    assertThat(ApiDescription.read(SchemaExamples.WEEKLY_TEMPLATE))
        .isEqualTo(ApiDescription.read(PublishedSchema.WEEKLY_TEMPLATE.text()));
  }
}
