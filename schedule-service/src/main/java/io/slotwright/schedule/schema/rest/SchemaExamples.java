package io.slotwright.schedule.schema.rest;

/// Example responses for the OpenAPI document.
final class SchemaExamples {

  static final String WEEKLY_TEMPLATE =
      """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://slotwright.example/schemas/weekly-template",
        "title": "Weekly template",
        "description": "When a post is open in an ordinary week, in wall-clock time of its \
      service point. Beyond this schema each window starts before it ends, and windows of one \
      weekday do not overlap.",
        "type": "object",
        "required": ["weekly_slots"],
        "additionalProperties": false,
        "properties": {
          "post_id": { "readOnly": true },
          "version": { "readOnly": true },
          "weekly_slots": {
            "type": "array",
            "maxItems": 336,
            "items": {
              "type": "object",
              "required": ["weekday", "start", "end"],
              "additionalProperties": false,
              "properties": {
                "weekday": {
                  "type": "integer",
                  "minimum": 0,
                  "maximum": 6,
                  "description": "0 = Monday, 6 = Sunday"
                },
                "start": {
                  "type": "string",
                  "maxLength": 5,
                  "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                  "description": "HH:MM"
                },
                "end": {
                  "type": "string",
                  "maxLength": 5,
                  "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
                  "description": "HH:MM, or 24:00 for the end of the day"
                }
              }
            }
          }
        }
      }
      """;

  private SchemaExamples() {}
}
