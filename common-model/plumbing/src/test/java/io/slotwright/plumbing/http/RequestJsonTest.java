package io.slotwright.plumbing.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestJsonTest {

  private static final int MEBIBYTE = 1024 * 1024;

  private final ObjectMapper plain = new ObjectMapper();
  private final ObjectMapper mapper = new RequestJson(plain).getContext(JsonNode.class);

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "0", "[0]", "{\"a\":0}", "\"\""})
  void manyTinyValuesAreRefusedBeforeTheyAreAllRead(String value) {
    String body = "[" + (value + ",").repeat(MEBIBYTE / (value.length() + 1) - 1) + value + "]";
    var stream = new ByteArrayInputStream(body.getBytes(UTF_8));

    assertThatExceptionOfType(StreamConstraintsException.class)
        .isThrownBy(() -> mapper.readTree(stream));

    assertThat(stream.available()).isGreaterThan(body.length() * 9 / 10);
  }

  @Test
  void depthHasAnEnd() {
    assertThatExceptionOfType(StreamConstraintsException.class)
        .isThrownBy(() -> mapper.readTree("[".repeat(33) + "]".repeat(33)));
  }

  @Test
  void theLongestLegalBodyIsRead() throws IOException {
    String window = "{\"weekday\":0,\"start\":\"09:00\",\"end\":\"10:00\"}";
    String body =
        "{\"weekly_slots\":["
            + String.join(",", IntStream.range(0, 336).mapToObj(i -> window).toList())
            + "]}";

    assertThat(mapper.readTree(body).path("weekly_slots")).hasSize(336);
  }

  @Test
  void whatIsNoRequestIsReadWithoutLimits() throws IOException {
    assertThat(plain.readTree("[" + "0,".repeat(20_000) + "0]")).hasSize(20_001);
  }
}
