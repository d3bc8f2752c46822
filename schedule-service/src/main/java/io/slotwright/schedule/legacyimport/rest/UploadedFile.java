package io.slotwright.schedule.legacyimport.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.common.decision.Decision;
import io.slotwright.schedule.legacyimport.FileError;
import io.slotwright.schedule.legacyimport.LegacyPoint;
import io.slotwright.schedule.legacyimport.Row;
import io.slotwright.schedule.legacyimport.Rows;
import io.slotwright.schedule.legacyimport.flow.LegacyFile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file as the body of a request. A worker thread parses it only as far as the next rows; until
/// the import requests them, the client has to wait.
final class UploadedFile implements LegacyFile {

  private static final int ROWS_AT_ONCE = 100;
  private static final int POSTS_AT_ONCE = 1000;

  /// A file of which nothing can be used is the wrong file; the same rejection a hundred thousand
  /// times helps its sender no further.
  private static final int MOST_BROKEN_BEFORE_THE_FIRST_SOUND = 1_000;

  private static final int MOST_BROKEN = 10_000;

  private final Vertx vertx;
  private final MeteredBody body;
  private final RowReader reader;
  private final RowForm form;
  private int index;
  private int broken;

  UploadedFile(Vertx vertx, MeteredBody body, RowReader reader, RowForm form) {
    this.vertx = vertx;
    this.body = body;
    this.reader = reader;
    this.form = form;
  }

  @Override
  public Uni<Rows> next() {
    return vertx.executeBlocking(this::read, false);
  }

  @Override
  public Uni<Void> close() {
    return vertx.executeBlocking(this::drain, false).replaceWithVoid();
  }

  private Rows read() {
    List<Row> rows = new ArrayList<>();
    try {
      for (int posts = 0; rows.size() < ROWS_AT_ONCE && posts < POSTS_AT_ONCE; ) {
        body.startRow();
        Optional<JsonNode> row = reader.next();
        if (row.isEmpty()) {
          return Rows.last(rows);
        }
        Row next = form.read(index++, reader.line(), row.get());
        rows.add(next);
        posts += posts(next);
        broken += next.sound().isPresent() ? 0 : 1;
        if (isHopeless()) {
          return Rows.stopped(rows, new FileError(index, "too-many-rejected", hopeless()));
        }
      }
      return Rows.withMore(rows);
    } catch (IOException unreadable) {
      return Rows.stopped(rows, error(unreadable));
    }
  }

  private boolean isHopeless() {
    return broken >= MOST_BROKEN
        || (broken == index && broken >= MOST_BROKEN_BEFORE_THE_FIRST_SOUND);
  }

  private String hopeless() {
    return "The import stopped after %d rejected rows. Correct these first.".formatted(broken);
  }

  private static int posts(Row row) {
    return row.point() instanceof Decision.Accepted<LegacyPoint>(LegacyPoint point)
        ? point.posts().size()
        : 0;
  }

  private FileError error(IOException failure) {
    return causes(failure)
        .filter(UnreadableFileException.class::isInstance)
        .map(UnreadableFileException.class::cast)
        .findFirst()
        .map(
            unreadable ->
                new FileError(index, unreadable.code(), String.valueOf(unreadable.getMessage())))
        .orElseGet(() -> isMalformed(failure) ? malformed(failure) : brokenOff());
  }

  private FileError malformed(IOException failure) {
    String place =
        failure instanceof JsonProcessingException parsing && parsing.getLocation() != null
            ? " at line %d, column %d"
                .formatted(parsing.getLocation().getLineNr(), parsing.getLocation().getColumnNr())
            : afterLastRow();
    return new FileError(index, reader.malformed(), "The file is malformed" + place + ".");
  }

  private String afterLastRow() {
    return reader.line() == null ? "" : " after the row in line %d".formatted(reader.line());
  }

  private FileError brokenOff() {
    return new FileError(index, "broken-off", "The rest of the file did not arrive.");
  }

  /// The parsers wrap what the connection throws.
  private static boolean isMalformed(IOException failure) {
    return causes(failure)
        .allMatch(
            cause ->
                !(cause instanceof IOException)
                    || cause instanceof JsonProcessingException
                    || cause instanceof CharConversionException
                    || cause instanceof CharacterCodingException);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private Void drain() {
    byte[] unread = new byte[8192];
    try {
      do {
        body.startRow();
      } while (body.read(unread) >= 0);
    } catch (IOException nothingMoreComes) {
      // The client has disconnected: there is no one left to receive the response.
    }
    return null;
  }
}
