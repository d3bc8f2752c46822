package io.slotwright.notification.branding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A picture that is sent with mails.
///
/// @param type `image/png` or `image/jpeg`
public record Logo(String type, byte[] bytes) {

  /// Every mail carries it.
  public static final int MOST_BYTES = 64 * 1024;

  /// A screen of twice the density shows a logo of this width at full width.
  public static final int WIDEST = 1120;

  public static final int HIGHEST = 512;

  /// Formats of the JDK that every mail program shows. SVG is none: it can load other files and run
  /// scripts, and most mail programs do not show it.
  private static final Map<String, String> TYPES = Map.of("png", "image/png", "JPEG", "image/jpeg");

  private static final Optional<String> OF_NO_TYPE =
      Optional.of("is a picture in PNG or JPEG of the named type");

  private static final Optional<String> UNDECODABLE = Optional.of("cannot be decoded");

  /// Whether pictures of `type` are sent.
  public static boolean isType(String type) {
    return TYPES.containsValue(type);
  }

  /// Decodes a picture to verify it. Its size is read first, so a small file that would fill the
  /// memory is not decoded.
  ///
  /// @return the fault, in words that follow the name of the field; empty for a fitting picture
  public Optional<String> fault() {
    if (bytes.length > MOST_BYTES) {
      return Optional.of("has at most " + MOST_BYTES + " bytes");
    }
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      return reader(input).map(reader -> fault(reader, input)).orElse(OF_NO_TYPE);
    } catch (IOException impossible) {
      return OF_NO_TYPE;
    }
  }

  private static Optional<ImageReader> reader(ImageInputStream input) {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
    return readers.hasNext() ? Optional.of(readers.next()) : Optional.empty();
  }

  private Optional<String> fault(ImageReader reader, ImageInputStream input) {
    try {
      reader.setInput(input, true, true);
      if (!type.equals(TYPES.get(reader.getFormatName()))) {
        return OF_NO_TYPE;
      }
      if (reader.getWidth(0) > WIDEST || reader.getHeight(0) > HIGHEST) {
        return Optional.of("is at most " + WIDEST + " pixels wide and " + HIGHEST + " high");
      }
      return decodes(reader) ? Optional.empty() : UNDECODABLE;
    } catch (IOException | RuntimeException broken) {
      return UNDECODABLE;
    } finally {
      reader.dispose();
    }
  }

  /// The JDK decodes what is there of a JPEG that was cut, with a warning.
  private static boolean decodes(ImageReader reader) throws IOException {
    AtomicBoolean warned = new AtomicBoolean();
    reader.addIIOReadWarningListener((source, warning) -> warned.set(true));
    reader.read(0);
    return !warned.get();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Logo logo && type.equals(logo.type) && Arrays.equals(bytes, logo.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Logo[" + type + ", " + bytes.length + " bytes]";
  }
}
