package io.slotwright.common.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/// What can be seen of a text, by the properties of the Unicode standard.
public final class VisibleText {

  /// Blank by their glyph, though by no property: a Braille cell without dots, a note without a
  /// head, two hieroglyphs.
  private static final String BLANK = "\u2800\uD834\uDD59\uD80D\uDC41\uD80D\uDC42";

  private VisibleText() {}

  /// Whether any character of `text` can be seen.
  public static boolean isIn(String text) {
    return text.codePoints().anyMatch(VisibleText::isVisible);
  }

  /// The text without white space and invisible characters at either end. Not for names: there an
  /// invisible character can belong to the one before it.
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !isVisible(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (start < end && !isVisible(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  private static boolean isVisible(int codePoint) {
    return !UCharacter.isUWhiteSpace(codePoint)
        && !UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        && !UCharacter.isISOControl(codePoint)
        && !isInterlinear(codePoint)
        && BLANK.indexOf(codePoint) < 0;
  }

  /// Unicode standard, section 23.8: format characters that are not displayed and yet not ignorable
  /// by any property.
  private static boolean isInterlinear(int codePoint) {
    return codePoint >= 0xFFF9 && codePoint <= 0xFFFB;
  }
}
