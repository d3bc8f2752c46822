package io.slotwright.notification.mail;

/// A line that a person typed, such as a name, made safe for a mail: one line of limited length
/// without anything that a mail program turns into a link.
///
/// Anyone can cause a mail to any address by booking with it, so the text must not contain an
/// address of the sender's choice; see [Unlinked]. Letters accept typed text only as this type, so
/// no template can skip the conversion.
public record Typed(String text) {

  /// The longest name, in characters as a reader counts them (UAX 29 grapheme clusters).
  public static final int LONGEST_NAME = 64;

  /// The longest postal address, which has several parts.
  public static final int LONGEST_ADDRESS = 160;

  /// @param text as it was typed
  public Typed {
    text = Unlinked.of(text);
  }

  /// The name of a person, a place or a service, cut after [#LONGEST_NAME].
  public static Typed name(String typed) {
    return new Typed(Cut.to(LONGEST_NAME, OneLine.of(typed)));
  }

  /// A postal address, cut after [#LONGEST_ADDRESS].
  public static Typed address(String typed) {
    return new Typed(Cut.to(LONGEST_ADDRESS, OneLine.of(typed)));
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "Typed[…]";
  }
}
