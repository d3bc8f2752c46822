package io.slotwright.booking.booking.flow;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;

/// A part of what bookings say about a customer: their name, address, phone number, or a note about
/// them, such as a number plate. Case does not matter, and in a phone number only the digits count.
///
/// @param text lower case; empty for no condition
/// @param digits those of a text that can be a part of a phone number; otherwise empty
public record SearchText(String text, String digits) {

  public static final SearchText NONE = new SearchText("", "");

  /// The longest text, in UTF-16 units.
  public static final int LONGEST = 100;

  private static final int FEWEST_DIGITS = 3;

  /// @throws IllegalArgumentException when it is too long
  public static SearchText of(String typed) {
    if (typed.length() > LONGEST) {
      throw new IllegalArgumentException("too long");
    }
    String text = typed.replaceAll("\\p{Cntrl}", " ").strip().toLowerCase(Locale.ROOT);
    return new SearchText(
        text, text.matches("[+\uFF0B\\p{Nd}\\p{Z}()./\u2212\\p{Pd}]*") ? digitsOf(text) : "");
  }

  private static String digitsOf(String text) {
    String digits = PhoneNumberUtil.normalizeDigitsOnly(text);
    return digits.length() < FEWEST_DIGITS ? "" : digits;
  }
}
