package io.slotwright.plumbing.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedCodingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "gzip, deflate, br, zstd",
        "br;q=1.0, gzip;q=0.8, *;q=0.1",
        "x-gzip",
        "GZIP",
        "*",
        "deflate, gzip;q=0.001",
      })
  void gzipIsAccepted(String header) {
    assertThat(AcceptedCodings.acceptGzip(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "identity",
        "br, deflate",
        "gzip;q=0",
        "gzip; q=0.000, *",
        "*;q=0",
        "gzipped",
      })
  void gzipIsNotAccepted(String header) {
    assertThat(AcceptedCodings.acceptGzip(header)).isFalse();
  }

  @Test
  void aClientThatSaysNothingGetsPlainBytes() {
    assertThat(AcceptedCodings.acceptGzip(null)).isFalse();
  }
}
