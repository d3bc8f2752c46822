package io.slotwright.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.mail.picture.Album;
import io.slotwright.mail.picture.Browser;
import io.slotwright.mail.picture.Drawing;
import io.slotwright.mail.picture.Drawing.Seen;
import io.slotwright.mail.picture.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every mail in every language in a real browser. What has changed gets a new picture in
/// `docs/pictures/mails`, to be looked at and committed.
class PicturesIT {

  private static final Path HOME = Path.of(System.getProperty("slotwright.home"));

  /// Gmail shows no more of a mail.
  private static final int MOST_BYTES = 102 * 1024;

  /// On average, so that a new mail is no reason to draw the others worse.
  private static final long MOST_BYTES_OF_A_PICTURE = 32 * 1024;

  @TempDir static Path folder;

  private static final Map<Drawing, Seen> SEEN = new HashMap<>();

  private static List<Page> pages() throws IOException {
    return Page.in(HOME.resolve("notification-service/src/test/resources/approved"));
  }

  @BeforeAll
  static void drawAll() throws Exception {
    List<Drawing> drawings = new ArrayList<>();
    for (Page page : pages()) {
      drawings.addAll(List.of(light(page), dark(page), withoutStyleSheet(page), onAPhone(page)));
    }
    List<Seen> seen = Browser.in(HOME).draw(drawings);
    for (int i = 0; i < drawings.size(); i++) {
      SEEN.put(drawings.get(i), seen.get(i));
    }
  }

  private static Drawing light(Page page) {
    return Drawing.light(page, folder.resolve(page.name() + ".light.png"));
  }

  private static Drawing dark(Page page) {
    return Drawing.dark(page, folder.resolve(page.name() + ".dark.png"));
  }

  private static Drawing withoutStyleSheet(Page page) {
    return Drawing.withoutStyleSheet(page, folder.resolve(page.name() + ".unstyled.png"));
  }

  private static Drawing onAPhone(Page page) {
    return Drawing.onAPhone(page, folder.resolve(page.name() + ".phone.png"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aMailIsShownWholeAndLoadsNothing(Page page) {
    assertThat(page.bytes()).isLessThanOrEqualTo(MOST_BYTES);
    for (Drawing drawing : List.of(light(page), dark(page), onAPhone(page))) {
      assertThat(SEEN.get(drawing).requests()).as(page.name()).isEmpty();
      assertThat(SEEN.get(drawing).overflow()).as(page.name()).isNotPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aMailCanBeReadInLightAndInTheDark(Page page) throws IOException {
    for (Drawing drawing : List.of(light(page), dark(page))) {
      assertThat(SEEN.get(drawing).violations()).as(page.name()).isEmpty();
    }
    assertThat(brightness(light(page))).as(page.name()).isGreaterThan(230);
    assertThat(brightness(dark(page))).as(page.name()).isLessThan(40);
  }

  /// Many mail programs remove style sheets.
  @ParameterizedTest
  @MethodSource("pages")
  void aMailLooksTheSameWithoutItsStyleSheet(Page page) throws IOException {
    assertThat(pixels(withoutStyleSheet(page))).isEqualTo(pixels(light(page)));
  }

  @Test
  void theAlbumShowsEveryMailAndIsSmall() throws Exception {
    // given
    Album album = Album.in(HOME.resolve("docs"));
    List<Page> mails = pages().stream().filter(Page::isReal).toList();
    // when
    for (Page mail : mails) {
      album.keep(mail, light(mail).picture(), dark(mail).picture());
    }
    album.write(mails);
    // then
    assertThat(album.pictures())
        .containsExactlyInAnyOrderElementsOf(
            mails.stream()
                .flatMap(mail -> Stream.of(mail.name() + ".light.png", mail.name() + ".dark.png"))
                .toList());
    assertThat(album.bytes() / album.pictures().size()).isLessThan(MOST_BYTES_OF_A_PICTURE);
  }

  /// Of the background, from 0 to 255.
  private static int brightness(Drawing drawing) throws IOException {
    int corner = image(drawing).getRGB(2, 2);
    return ((corner >> 16 & 0xFF) + (corner >> 8 & 0xFF) + (corner & 0xFF)) / 3;
  }

  private static int[] pixels(Drawing drawing) throws IOException {
    BufferedImage image = image(drawing);
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static BufferedImage image(Drawing drawing) throws IOException {
    return ImageIO.read(drawing.picture().toFile());
  }
}
