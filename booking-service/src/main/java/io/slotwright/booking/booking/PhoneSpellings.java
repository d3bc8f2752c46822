package io.slotwright.booking.booking;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.slotwright.common.guest.PhoneNumber;
import java.util.List;
import java.util.stream.Stream;

/// The digits that people type for a number.
public final class PhoneSpellings {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private PhoneSpellings() {}

  /// With and without the code of the country and what is dialled before each of them, without the
  /// extension.
  public static List<String> of(PhoneNumber number) {
    Phonenumber.PhoneNumber parsed = parsed(number);
    String code = String.valueOf(parsed.getCountryCode());
    String significant = NUMBERS.getNationalSignificantNumber(parsed);
    String national =
        PhoneNumberUtil.normalizeDigitsOnly(NUMBERS.format(parsed, PhoneNumberFormat.NATIONAL));
    return Stream.of(
            code + significant, "00" + code + significant, code + national, national, significant)
        .distinct()
        .toList();
  }

  private static Phonenumber.PhoneNumber parsed(PhoneNumber number) {
    try {
      return NUMBERS.parse(number.e164(), null);
    } catch (NumberParseException impossible) {
      throw new IllegalStateException("a number in E.164 has no country", impossible);
    }
  }
}
