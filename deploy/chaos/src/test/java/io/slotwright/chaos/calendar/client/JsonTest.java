package io.slotwright.chaos.calendar.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.calendar.client.Json.Heads;
import io.slotwright.chaos.calendar.history.Answer.Age;
import io.slotwright.chaos.calendar.history.Stamp;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
  private static final UUID ONE = UUID.fromString("0190a000-0000-7000-8000-0000000000a1");
  private static final UUID OTHER = UUID.fromString("0190a000-0000-7000-8000-0000000000a2");

  private static Heads heads(String body) {
    return Json.heads(body.getBytes(UTF_8));
  }

  @Test
  void aWeekHasOneStamp() {
    Heads heads =
        heads(
            """
            {"post_id": "%s", "version": 12, "cells": [{"version": 1, "segments": [{"post_id": "x"}]}],
             "epoch": "e"}
            """
                .formatted(ONE));

    assertThat(heads).isEqualTo(new Heads(Map.of(ONE, new Stamp("e", 12)), Age.CURRENT));
  }

  @Test
  void theEpochOfADayIsThatOfItsPosts() {
    Heads heads =
        heads(
            """
            {"posts": [{"post_id": "%s", "version": 1, "cells": []}, {"post_id": "%s", "version": 2}],
             "epoch": "e"}
            """
                .formatted(ONE, OTHER));

    assertThat(heads.posts()).isEqualTo(Map.of(ONE, new Stamp("e", 1), OTHER, new Stamp("e", 2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                              | CURRENT
          {"stale": false}                                                | CURRENT
          {"stale": true, "as_of": "2026-11-23T08:00:00Z"}                | STALE
          {"stale": true}                                                 | STALE_WITHOUT_A_TIME
          {"stale": true, "as_of": null}                                  | STALE_WITHOUT_A_TIME
          {"posts": [{}, {"stale": true, "as_of": "2026-11-23T08:00Z"}]}  | STALE
          {"posts": [{"stale": true}, {}]}                                | STALE_WITHOUT_A_TIME
          """)
  void whatIsStaleSaysSo(String body, Age age) {
    assertThat(heads(body).age()).isEqualTo(age);
  }
}
