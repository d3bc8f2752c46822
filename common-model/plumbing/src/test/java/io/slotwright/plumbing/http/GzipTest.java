package io.slotwright.plumbing.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.plumbing.http.Gzip.Compressed;
import io.slotwright.plumbing.http.Gzip.Part;
import io.slotwright.plumbing.http.Gzip.Stored;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GzipTest {

  @Property(tries = 200)
  void anybodyCanReadWhatIsCompressed(@ForAll byte[] plain) {
    byte[] member = Gzip.compress(plain);

    assertThat(read(member)).isEqualTo(plain);
    assertThat(Gzip.decompress(member)).isEqualTo(plain);
  }

  @Property(tries = 200)
  void joinedPartsReadAsOne(@ForAll @Size(max = 6) List<byte[]> texts) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    texts.forEach(plain::writeBytes);

    byte[] compressed =
        Gzip.join(texts.stream().<Part>map(text -> new Compressed(Gzip.compress(text))).toList());
    byte[] stored = Gzip.join(texts.stream().<Part>map(Stored::new).toList());

    assertThat(read(compressed)).isEqualTo(plain.toByteArray());
    assertThat(read(stored)).isEqualTo(plain.toByteArray());
  }

  @Test
  void longTextsAreCompressedAndJoinedToo() {
    byte[] text = "{\"index\":18,\"status\":\"available\"},".repeat(20_000).getBytes(UTF_8);

    byte[] member = Gzip.compress(text);
    byte[] joined =
        Gzip.join(
            List.of(
                new Stored("[".getBytes(UTF_8)), new Compressed(member), new Compressed(member)));

    assertThat(member.length).isLessThan(text.length / 50);
    assertThat(read(joined)).hasSize(1 + 2 * text.length);
  }

  @Test
  void damagedBytesAreRefused() {
    byte[] member = Gzip.compress("a week".getBytes(UTF_8));
    byte[] damaged = member.clone();
    damaged[12] ^= 1;

    assertThatThrownBy(() -> Gzip.decompress(damaged)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Gzip.decompress("QUEUED".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] read(byte[] member) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(member))) {
      return in.readAllBytes();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
