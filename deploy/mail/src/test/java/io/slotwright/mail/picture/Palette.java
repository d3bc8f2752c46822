package io.slotwright.mail.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Makes pictures of text small: one byte for each pixel.
final class Palette {

  private static final int MOST_COLOURS = 256;

  /// Steps between the shades of a channel that keep black and white.
  private static final int[] STEPS = {1, 3, 5, 15, 17, 51};

  private Palette() {}

  /// Rewrites a PNG with a palette, with as many shades as fit.
  static void applyTo(Path png) throws IOException {
    BufferedImage image = ImageIO.read(png.toFile());
    BufferedImage indexed =
        IntStream.of(STEPS)
            .mapToObj(step -> withPalette(image, step))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(image);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ImageIO.write(indexed, "png", written);
    Files.write(png, written.toByteArray());
  }

  /// Empty when there are too many colours.
  private static Optional<BufferedImage> withPalette(BufferedImage image, int step) {
    int width = image.getWidth();
    int height = image.getHeight();
    Map<Integer, Integer> indexes = new LinkedHashMap<>();
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      int colour = rounded(image.getRGB(i % width, i / width), step);
      pixels[i] = (byte) (int) indexes.computeIfAbsent(colour, _ -> indexes.size());
    }
    if (indexes.size() > MOST_COLOURS) {
      return Optional.empty();
    }
    int[] colours = indexes.keySet().stream().mapToInt(Integer::intValue).toArray();
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 1, null);
    raster.setDataElements(0, 0, width, height, pixels);
    return Optional.of(
        new BufferedImage(
            new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE),
            raster,
            false,
            null));
  }

  private static int rounded(int colour, int step) {
    int rounded = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int channel = colour >> shift & 0xFF;
      rounded |= (channel + step / 2) / step * step << shift;
    }
    return rounded;
  }
}
