package io.slotwright.chaos.calendar.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.slotwright.chaos.calendar.history.Answer.Age;
import io.slotwright.chaos.calendar.history.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads bodies and frames.
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonFactory FACTORY = MAPPER.getFactory();

  private Json() {}

  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message that is no JSON", e);
    }
  }

  static JsonNode read(byte[] body) {
    try {
      return body.length == 0 ? MissingNode.getInstance() : MAPPER.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  /// What a body says about the state of posts.
  record Heads(Map<UUID, Stamp> posts, Age age) {}

  /// Skips the cells, which are nearly all of it: readers are many, and have the machine in common
  /// with what they read.
  static Heads heads(byte[] body) {
    try (JsonParser parser = FACTORY.createParser(body)) {
      parser.nextToken();
      Head head = Head.read(parser);
      Map<UUID, Stamp> posts = new HashMap<>();
      head.collect("", posts);
      return new Heads(posts, head.age());
    } catch (IOException e) {
      throw new UncheckedIOException("an answer that is no JSON", e);
    }
  }

  /// An object of a body without its cells.
  private static final class Head {
    private String epoch = "";
    private @Nullable UUID post;
    private long version;
    private boolean stale;
    private boolean dated;
    private final List<Head> posts = new ArrayList<>();

    static Head read(JsonParser parser) throws IOException {
      Head head = new Head();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (field) {
          case "epoch" -> head.epoch = parser.getText();
          case "post_id" -> head.post = UUID.fromString(parser.getText());
          case "version" -> head.version = parser.getLongValue();
          case "stale" -> head.stale = value == JsonToken.VALUE_TRUE;
          case "as_of" -> head.dated = value == JsonToken.VALUE_STRING;
          case "posts" -> {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
              head.posts.add(read(parser));
            }
          }
          default -> parser.skipChildren();
        }
      }
      return head;
    }

    void collect(String outer, Map<UUID, Stamp> all) {
      String own = epoch.isEmpty() ? outer : epoch;
      if (post != null) {
        all.put(post, new Stamp(own, version));
      }
      posts.forEach(each -> each.collect(own, all));
    }

    Age age() {
      if (stale) {
        return dated ? Age.STALE : Age.STALE_WITHOUT_A_TIME;
      }
      return posts.stream().map(Head::age).max(Age::compareTo).orElse(Age.CURRENT);
    }
  }
}
