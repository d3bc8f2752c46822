package io.slotwright.booking.booking;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.NumberParseException.ErrorType;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import com.ibm.icu.util.TimeZone;
import io.slotwright.common.guest.PhoneNumber;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone number as somebody typed it: with brackets, spaces and dashes of any kind, digits of
/// any script, an extension, and perhaps without the code of the country.
public record TypedPhone(String text) {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /// The region of which libphonenumber knows no rules.
  private static final String NO_REGION = "ZZ";

  /// The region that ICU gives to a zone of no country.
  private static final String WORLD = "001";

  /// A plus and 15 digits. libphonenumber lets longer ones pass in some countries.
  private static final int LONGEST_E164 = 16;

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern SPACE = Pattern.compile("\\p{Z}");
  private static final Pattern DASH = Pattern.compile("\\p{Pd}");

  /// Ukrainian and Russian words before an extension that libphonenumber does not know.
  private static final Pattern EXTENSION =
      Pattern.compile("(?iu)[,;(]?\\s*(?:внутр|вн|дод|доп|добав)\\p{L}*\\.?\\s*(?=\\p{Nd})");

  /// Whether this can be a number of some country. Numbers with a country code must have the length
  /// of that country's numbers.
  public boolean isPossibleSomewhere() {
    try {
      return isPossible(NUMBERS.parse(plain(), NO_REGION));
    } catch (NumberParseException failure) {
      return failure.getErrorType() == ErrorType.INVALID_COUNTRY_CODE && !hasCountryCode();
    }
  }

  /// The number for somebody in a zone; empty when none there has that length, or when the area
  /// code is missing.
  ///
  /// @param zone whose country counts for numbers without the code of one
  /// @param otherwise the country for a zone of none, by ISO 3166-1, such as `UA`
  public Optional<PhoneNumber> read(ZoneId zone, String otherwise) {
    try {
      return Optional.of(NUMBERS.parse(plain(), region(zone, otherwise)))
          .filter(TypedPhone::isPossible)
          .map(TypedPhone::number)
          .filter(number -> number.e164().length() <= LONGEST_E164);
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }

  /// libphonenumber knows several spaces and dashes, and few invisible characters.
  private String plain() {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String spaced = SPACE.matcher(visible).replaceAll(" ");
    String dashed = DASH.matcher(spaced).replaceAll("-");
    return EXTENSION.matcher(dashed).replaceAll(" ext. ");
  }

  private boolean hasCountryCode() {
    return text.indexOf('+') >= 0 || text.indexOf('\uFF0B') >= 0;
  }

  /// By length alone: rules about leading digits change sooner than any copy of them. A zero at the
  /// start is the exception: libphonenumber keeps it in a number that would be too short without.
  private static boolean isPossible(Phonenumber.PhoneNumber number) {
    return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
        && (!number.isItalianLeadingZero() || NUMBERS.isValidNumber(number));
  }

  private static PhoneNumber number(Phonenumber.PhoneNumber number) {
    return new PhoneNumber(
        NUMBERS.format(number, PhoneNumberFormat.E164),
        number.hasExtension() ? PhoneNumberUtil.normalizeDigitsOnly(number.getExtension()) : null);
  }

  private static String region(ZoneId zone, String otherwise) {
    try {
      String region = TimeZone.getRegion(zone.getId());
      return region.equals(WORLD) ? otherwise : region;
    } catch (IllegalArgumentException unknownToIcu) {
      return otherwise;
    }
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "TypedPhone[…]";
  }
}
