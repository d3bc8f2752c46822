package io.slotwright.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
  private static final String OF_LENGTH =
      "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 11\r\n\r\nhello world";
  private static final String IN_CHUNKS =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
  private static final String WITHOUT_BODY = "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n";

  @ParameterizedTest
  @ValueSource(strings = {OF_LENGTH, IN_CHUNKS, WITHOUT_BODY})
  void anAnswerEndsWithItsLastByteHoweverItIsCut(String answer) {
    for (int first = 1; first < answer.length() - 1; first++) {
      for (int second = first + 1; second < answer.length(); second++) {
        AnswerReader reader = new AnswerReader();

        assertThat(read(reader, answer.substring(0, first))).isEmpty();
        assertThat(read(reader, answer.substring(first, second))).isEmpty();
        assertThat(read(reader, answer.substring(second))).isPresent();
      }
    }
  }

  @Test
  void anAnswerHasItsStatusAndTheLengthOfItsBody() {
    assertThat(read(new AnswerReader(), OF_LENGTH)).contains(new LoadAnswer(200, 11));
    assertThat(read(new AnswerReader(), WITHOUT_BODY)).contains(new LoadAnswer(304, 0));
  }

  private static Optional<LoadAnswer> read(AnswerReader reader, String bytes) {
    return reader.read(Buffer.buffer(bytes.getBytes(ISO_8859_1)));
  }
}
