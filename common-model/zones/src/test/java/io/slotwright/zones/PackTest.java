package io.slotwright.zones;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packed file is what `zic` makes of the kept source.
class PackTest {

  private static final Path SOURCE = Path.of("src/main/tz");
  private static final Path PACKED = Path.of("src/main/resources/io/slotwright/zones/tz.dat.gz");
  private static final String ZIC =
      Stream.of("/usr/sbin/zic", "/usr/bin/zic")
          .filter(each -> Files.isExecutable(Path.of(each)))
          .findFirst()
          .orElse("");

  @TempDir private Path compiled;

  @Test
  void thePackedFileIsMadeFromTheSource() throws Exception {
    assumeTrue(!ZIC.isEmpty(), "this machine has no zic");

    byte[] packed = pack();

    if (Boolean.getBoolean("slotwright.zones.write")) {
      Files.write(PACKED, compressed(packed));
    }
    try (InputStream file = new GZIPInputStream(Files.newInputStream(PACKED))) {
      assertThat(file.readAllBytes()).isEqualTo(packed);
    }
  }

  @Test
  void theReleaseIsThatOfTheSource() throws Exception {
    assertThat("# version " + TzDatabase.bundled().release())
        .isEqualTo(source("tzdata.zi").getFirst());
  }

  private byte[] pack() throws Exception {
    Process zic =
        new ProcessBuilder(
                ZIC, "-b", "fat", "-d", compiled.toString(), SOURCE.resolve("tzdata.zi").toString())
            .inheritIO()
            .start();
    assertThat(zic.waitFor()).isZero();
    List<String> lines = source("tzdata.zi");
    Map<String, byte[]> zones = new TreeMap<>();
    Map<String, String> links = new TreeMap<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      if (words[0].equals("Z")) {
        zones.put(words[1], Files.readAllBytes(compiled.resolve(words[1])));
      } else if (words[0].equals("L")) {
        links.put(words[2], words[1]);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    write(data, lines.getFirst().substring("# version ".length()));
    data.writeInt(zones.size());
    for (Map.Entry<String, byte[]> zone : zones.entrySet()) {
      write(data, zone.getKey());
      write(data, zone.getValue());
    }
    data.writeInt(links.size());
    for (Map.Entry<String, String> link : links.entrySet()) {
      write(data, link.getKey());
      write(data, link.getValue());
    }
    List<String> places =
        source("zone.tab").stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t")[2])
            .sorted()
            .toList();
    data.writeInt(places.size());
    for (String place : places) {
      write(data, place);
    }
    return bytes.toByteArray();
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (OutputStream compressing = new GZIPOutputStream(result)) {
      compressing.write(bytes);
    }
    return result.toByteArray();
  }

  private static List<String> source(String name) throws IOException {
    return Files.readAllLines(SOURCE.resolve(name));
  }

  private static void write(DataOutputStream data, String text) throws IOException {
    write(data, text.getBytes(UTF_8));
  }

  private static void write(DataOutputStream data, byte[] bytes) throws IOException {
    data.writeInt(bytes.length);
    data.write(bytes);
  }
}
