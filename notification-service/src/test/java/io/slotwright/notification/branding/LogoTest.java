package io.slotwright.notification.branding;

import static io.slotwright.notification.branding.Pictures.picture;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {

  @ParameterizedTest
  @CsvSource({"image/png, png", "image/jpeg, jpg"})
  void aPictureOfItsTypeFits(String type, String format) {
    assertThat(new Logo(type, picture(format, 300, 100)).fault()).isEmpty();
    assertThat(new Logo(type, picture(format, Logo.WIDEST, Logo.HIGHEST)).fault()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, jpg",
    "image/jpeg, png",
    "image/gif, gif",
    "image/png, gif",
    "image/bmp, bmp",
    "image/svg+xml, png",
    "'', png"
  })
  void aPictureOfAnotherTypeDoesNot(String type, String format) {
    assertThat(new Logo(type, picture(format, 10, 10)).fault()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no picture",
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "\u0089PNG\r\n\u001a\n"
      })
  void whatIsNoPictureDoesNot(String text) {
    assertThat(new Logo("image/png", text.getBytes(UTF_8)).fault()).isPresent();
    assertThat(new Logo("image/svg+xml", text.getBytes(UTF_8)).fault()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"image/png, png", "image/jpeg, jpg"})
  void aPictureThatIsCutOrDamagedDoesNot(String type, String format) {
    byte[] whole = picture(format, 200, 200);
    for (int length = 0; length < whole.length * 3 / 4; length += 7) {
      assertThat(new Logo(type, Arrays.copyOf(whole, length)).fault()).isPresent();
    }
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, damaged.length / 4, damaged.length / 2, (byte) 0xFF);
    assertThat(new Logo(type, damaged).fault()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"1121, 10", "10, 513"})
  void aPictureWithTooManyPixelsDoesNot(int width, int height) {
    assertThat(new Logo("image/png", picture("png", width, height)).fault()).isPresent();
  }

  @Test
  void aSmallFileThatWouldFillTheMemoryIsNotDecoded() {
    byte[] bomb = picture("png", 10, 10);
    ByteBuffer header = ByteBuffer.wrap(bomb);
    header.putInt(16, 60_000).putInt(20, 60_000);
    CRC32 sum = new CRC32();
    sum.update(bomb, 12, 17);
    header.putInt(29, (int) sum.getValue());

    assertThat(new Logo("image/png", bomb).fault())
        .hasValueSatisfying(fault -> assertThat(fault).contains("pixels"));
  }

  @Test
  void aFileThatIsTooLongDoesNot() {
    byte[] noise = new byte[Logo.MOST_BYTES + 1];
    new Random(7).nextBytes(noise);

    assertThat(new Logo("image/png", noise).fault())
        .hasValueSatisfying(fault -> assertThat(fault).contains("bytes"));
  }

  @Test
  void aLogoIsItsTypeAndItsBytes() {
    Logo logo = new Logo("image/png", new byte[] {1, 2});

    assertThat(logo)
        .isEqualTo(new Logo("image/png", new byte[] {1, 2}))
        .hasSameHashCodeAs(new Logo("image/png", new byte[] {1, 2}))
        .isNotEqualTo(new Logo("image/jpeg", new byte[] {1, 2}))
        .isNotEqualTo(new Logo("image/png", new byte[] {1, 3}))
        .isNotEqualTo("image/png")
        .hasToString("Logo[image/png, 2 bytes]");
    assertThat(logo.hashCode()).isNotEqualTo(new Logo("image/png", new byte[] {1, 3}).hashCode());
    assertThat(logo.hashCode()).isNotEqualTo(new Logo("image/jpeg", new byte[] {1, 2}).hashCode());
  }
}
