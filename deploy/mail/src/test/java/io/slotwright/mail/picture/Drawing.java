package io.slotwright.mail.picture;

import java.nio.file.Path;
import java.util.List;

/// A mail to draw, and how.
///
/// @param width of the window, in pixels
/// @param audited whether its accessibility is looked at too, which takes longer than to draw it
/// @param picture the PNG to write
public record Drawing(String html, boolean dark, int width, boolean audited, Path picture) {

  /// A window in which a mail has its full width.
  private static final int WIDE = 600;

  private static final int OF_A_PHONE = 360;

  public static Drawing light(Page page, Path picture) {
    return new Drawing(page.shown(), false, WIDE, true, picture);
  }

  public static Drawing dark(Page page, Path picture) {
    return new Drawing(page.shown(), true, WIDE, true, picture);
  }

  public static Drawing withoutStyleSheet(Page page, Path picture) {
    return new Drawing(page.withoutStyleSheet(), false, WIDE, false, picture);
  }

  public static Drawing onAPhone(Page page, Path picture) {
    return new Drawing(page.shown(), false, OF_A_PHONE, false, picture);
  }

  /// What the browser has noticed.
  ///
  /// @param requests for anything that is not in the mail
  /// @param violations of accessibility, contrast included, in axe's words; none unless audited
  /// @param overflow by how many pixels it is wider than the window
  public record Seen(List<String> requests, List<String> violations, int overflow) {}
}
