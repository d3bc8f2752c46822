package io.slotwright.chaos.calendar.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.calendar.history.Stamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Of a view with two cells.
class PictureTest {
  private static final UUID POST = new UUID(1, 1);
  private static final String MONDAY = "2026-11-23";
  private static final String ALL =
      "[{\"index\": 0, \"s\": \"%s\"}, {\"index\": 1, \"s\": \"%s\"}]";
  private static final String ONE = "[{\"index\": 1, \"s\": \"%s\"}]";

  private final View view =
      new View(
          new Question("/week?", false, List.of(POST)), "/ws?", 2, LocalDate.parse(MONDAY), "UTC");
  private final Picture picture = new Picture(view);

  private static String answer(long version, String cells) {
    return "{\"post_id\": \"%s\", \"epoch\": \"e\", \"version\": %d, \"cells\": %s}"
        .formatted(POST, version, cells);
  }

  private static Frame frame(String type, String epoch, long version, String week, String cells) {
    return Frame.read(
        """
        {"type": "%s", "data": {"post_id": "%s", "epoch": "%s", "version": %d, "week_start": "%s",
         "timezone": "UTC", "cells": %s}}
        """
            .formatted(type, POST, epoch, version, week, cells));
  }

  private boolean shows(long version, String first, String second) {
    Picture other = Picture.of(view, Json.read(answer(version, ALL.formatted(first, second))));
    return picture.differences(other).isEmpty();
  }

  @Test
  void aSnapshotIsEverything() {
    assertThat(picture.apply(frame("snapshot", "e", 3, MONDAY, ALL.formatted("a", "b")))).isTrue();

    assertThat(shows(3, "a", "b")).isTrue();
    assertThat(shows(4, "a", "b")).isFalse();
    assertThat(shows(3, "a", "x")).isFalse();
  }

  @Test
  void aChangeConcernsItsCellsOnly() {
    picture.show(Json.read(answer(3, ALL.formatted("a", "b"))));

    assertThat(picture.apply(frame("calendar_update", "e", 4, MONDAY, ONE.formatted("c"))))
        .isTrue();

    assertThat(shows(4, "a", "c")).isTrue();
  }

  @Test
  void aChangeWithoutCellsIsANewerVersion() {
    picture.show(Json.read(answer(3, ALL.formatted("a", "b"))));

    assertThat(picture.apply(frame("calendar_update", "e", 4, MONDAY, "[]"))).isTrue();

    assertThat(shows(4, "a", "b")).isTrue();
  }

  @Test
  void aChangeThatIsOlderThanTheScreenIsLeftOut() {
    picture.show(Json.read(answer(3, ALL.formatted("a", "b"))));

    assertThat(picture.apply(frame("calendar_update", "e", 2, MONDAY, ONE.formatted("c"))))
        .isTrue();

    assertThat(shows(3, "a", "b")).isTrue();
  }

  @Test
  void whatItCannotGoOnFromMustBeReadAgain() {
    assertThat(picture.apply(frame("calendar_update", "e", 1, MONDAY, ONE.formatted("c"))))
        .isFalse();
    picture.show(Json.read(answer(3, ALL.formatted("a", "b"))));

    assertThat(picture.apply(frame("calendar_update", "f", 4, MONDAY, ONE.formatted("c"))))
        .isFalse();
    assertThat(picture.apply(frame("calendar_update", "e", 4, "2026-11-30", ONE.formatted("c"))))
        .isFalse();
    assertThat(picture.apply(frame("resync", "e", 4, MONDAY, ONE.formatted("c")))).isFalse();
  }

  @Test
  void aHoldThatMayHaveExpiredIsNoDifferenceAtTheSameVersion() {
    picture.show(Json.read(answer(3, ALL.formatted("held", "b"))));
    Picture later = Picture.of(view, Json.read(answer(3, ALL.formatted("available", "b"))));

    assertThat(picture.differencesApartFromHolds(POST, later)).isEmpty();
    assertThat(later.differencesApartFromHolds(POST, picture)).hasSize(1);
    assertThat(picture.differences(later)).hasSize(1);
  }

  @Test
  void aDayHasAStampForEachPost() {
    picture.show(
        Json.read(
            "{\"epoch\": \"e\", \"posts\": [{\"post_id\": \"%s\", \"version\": 3, \"cells\": []}]}"
                .formatted(POST)));

    assertThat(picture.stamps()).containsEntry(POST, new Stamp("e", 3));
  }
}
