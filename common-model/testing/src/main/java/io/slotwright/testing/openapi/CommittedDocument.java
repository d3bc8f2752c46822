package io.slotwright.testing.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The committed copy of a service's OpenAPI document, from which the web's types are generated.
public final class CommittedDocument {

  private static final Path COPIES = Path.of("..", "docs", "openapi");
  private static final Path CURRENT = Path.of("target", "openapi");
  private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

  private CommittedDocument() {}

  /// Says what to do when the copy differs from the document that a service serves.
  public static Optional<String> mistake(ApiDescription served) {
    String file = served.service() + ".json";
    Path copy = COPIES.resolve(file);
    try {
      if (Files.exists(copy)
          && ApiDescription.read(Files.readString(copy)).equals(served.document())) {
        return Optional.empty();
      }
      Path current = CURRENT.resolve(file);
      Files.createDirectories(CURRENT);
      Files.writeString(current, JSON.writeValueAsString(served.document()) + "\n");
      return Optional.of(
          "Copy %s to %s, and run `npm run schema` in the web's folder."
              .formatted(current.toAbsolutePath().normalize(), copy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
