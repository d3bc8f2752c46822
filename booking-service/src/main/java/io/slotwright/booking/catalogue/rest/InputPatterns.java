package io.slotwright.booking.catalogue.rest;

/// What may stand in a line of text.
public final class InputPatterns {

  /// One line without control characters.
  public static final String LINE = "\\P{Cntrl}*";

  public static final String LINE_MESSAGE = "is one line without control characters";

  /// Several lines, without control characters except line breaks and tabs.
  public static final String LINES = "[\\P{Cntrl}\\r\\n\\t]*";

  public static final String LINES_MESSAGE = "has no control characters";

  /// An e-mail address: a local part and a domain with a dot, in ASCII.
  public static final String EMAIL =
      "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}"
          + "@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+";

  public static final String EMAIL_MESSAGE = "is not an e-mail address";

  /// RFC 5321, section 4.5.3.1.
  public static final int LONGEST_EMAIL = 254;

  /// A BCP 47 language tag.
  public static final String LANGUAGE = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*";

  public static final String LANGUAGE_MESSAGE = "is not a language tag such as uk or en-GB";

  public static final int LONGEST_LANGUAGE = 35;

  private InputPatterns() {}
}
