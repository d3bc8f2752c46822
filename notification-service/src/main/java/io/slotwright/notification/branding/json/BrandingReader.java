package io.slotwright.notification.branding.json;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.text.VisibleText;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.Invitation;
import io.slotwright.notification.branding.Logo;
import io.slotwright.notification.branding.TextTemplate;
import io.slotwright.notification.branding.TextTemplate.Parsed;
import io.slotwright.notification.branding.json.BrandingDocument.LogoDocument;
import io.slotwright.notification.language.MailLocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one branding from JSON, and collects what is wrong with it. What is wrong is left out.
public final class BrandingReader {

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_SIGNATURE = 500;
  private static final int LONGEST_ADDITION = 1000;

  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
  /// Also separators of lines, what turns the direction of text, and halves of surrogate pairs.
  private static final String CONTROLS =
      "\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069";

  private static final Pattern CONTROL = Pattern.compile("[" + CONTROLS + "]");
  private static final Pattern CONTROL_BUT_LINES =
      Pattern.compile("[" + CONTROLS + "&&[^\\r\\n\\t]]");

  private final Set<String> kinds;
  private final String at;
  private final List<Violation> violations = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();

  /// A place in a text.
  ///
  /// @param pointer of the text
  /// @param line from 1
  /// @param column from 1
  public record Position(String pointer, int line, int column) {}

  /// @param kinds of mails that there are
  /// @param at the pointer of the branding, with which all pointers begin
  public BrandingReader(Set<String> kinds, String at) {
    this.kinds = Set.copyOf(kinds);
    this.at = at;
  }

  public Branding read(BrandingDocument document) {
    return new Branding(
        name(document.senderName()),
        Optional.empty(),
        address(document.replyTo()),
        colour(document.accent()),
        logo(document.logo()),
        invitation(document.invitation()),
        texts("/signatures", document.signatures(), LONGEST_SIGNATURE, this::words),
        additions(document.additions()));
  }

  /// Of all documents read so far.
  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /// Of the violations inside texts.
  public List<Position> positions() {
    return List.copyOf(positions);
  }

  private Optional<String> name(@Nullable String name) {
    return Optional.ofNullable(name)
        .filter(
            typed ->
                isText("/sender_name", typed, LONGEST_NAME, CONTROL, "is one line of text")
                    && isNotBlank(typed))
        .map(String::strip);
  }

  private boolean isNotBlank(String name) {
    return VisibleText.isIn(name) || fault("/sender_name", ViolationCode.BLANK, "is not blank");
  }

  private Optional<MailAddress> address(@Nullable String address) {
    return Optional.ofNullable(address)
        .filter(
            typed ->
                MailAddress.isOne(typed)
                    || fault("/reply_to", ViolationCode.MALFORMED_EMAIL, "is an e-mail address"))
        .flatMap(MailAddress::parse);
  }

  private Optional<String> colour(@Nullable String colour) {
    return Optional.ofNullable(colour)
        .filter(
            typed ->
                COLOUR.matcher(typed).matches()
                    || fault("/accent", ViolationCode.MALFORMED, "is a colour such as #1d4ed8"));
  }

  private Optional<Logo> logo(@Nullable LogoDocument logo) {
    if (logo == null) {
      return Optional.empty();
    }
    @Nullable String type = logo.type();
    byte @Nullable [] data = logo.data();
    if (type == null || data == null) {
      fault(type == null ? "/logo/type" : "/logo/data", ViolationCode.REQUIRED, "is required");
      return Optional.empty();
    }
    if (!Logo.isType(type)) {
      fault("/logo/type", ViolationCode.MALFORMED, "is image/png or image/jpeg");
      return Optional.empty();
    }
    Logo picture = new Logo(type, data);
    return picture
        .fault()
        .<Optional<Logo>>map(
            words -> {
              fault("/logo/data", ViolationCode.MALFORMED, words);
              return Optional.empty();
            })
        .orElseGet(() -> Optional.of(picture));
  }

  private Optional<Invitation> invitation(@Nullable String word) {
    return Optional.ofNullable(word)
        .flatMap(
            typed ->
                Arrays.stream(Invitation.values())
                    .filter(each -> BrandingDocument.word(each).equals(typed))
                    .findFirst()
                    .or(
                        () -> {
                          fault("/invitation", ViolationCode.MALFORMED, "is file or request");
                          return Optional.empty();
                        }));
  }

  private Map<String, Map<MailLocale, TextTemplate>> additions(
      @Nullable Map<String, @Nullable Map<String, @Nullable String>> additions) {
    Map<String, Map<MailLocale, TextTemplate>> read = new HashMap<>();
    if (additions != null) {
      additions.forEach(
          (kind, texts) -> {
            String pointer = "/additions/" + escaped(kind);
            if (!kinds.contains(kind)) {
              fault(pointer, ViolationCode.UNKNOWN_FIELD, "is no kind of mail");
            } else if (texts == null) {
              fault(pointer, ViolationCode.REQUIRED, "is required");
            } else {
              read.put(kind, texts(pointer, texts, LONGEST_ADDITION, this::template));
            }
          });
    }
    return read;
  }

  private <T> Map<MailLocale, T> texts(
      String pointer,
      @Nullable Map<String, @Nullable String> texts,
      int longest,
      BiFunction<String, String, Optional<T>> read) {
    Map<MailLocale, T> byLocale = new EnumMap<>(MailLocale.class);
    if (texts != null) {
      texts.forEach(
          (language, text) -> {
            String at = pointer + "/" + escaped(language);
            Optional<MailLocale> locale = locale(at, language);
            if (text == null) {
              fault(at, ViolationCode.REQUIRED, "is required");
            } else if (isText(at, text, longest, CONTROL_BUT_LINES, "has no control characters")) {
              locale.ifPresent(
                  known -> read.apply(at, text).ifPresent(value -> byLocale.put(known, value)));
            }
          });
    }
    return byLocale;
  }

  private Optional<MailLocale> locale(String pointer, String language) {
    Optional<MailLocale> locale =
        Arrays.stream(MailLocale.values())
            .filter(each -> each.language().equals(language))
            .findFirst();
    if (locale.isEmpty()) {
      fault(pointer, ViolationCode.UNKNOWN_FIELD, "is no language of mails");
    }
    return locale;
  }

  private Optional<String> words(String pointer, String text) {
    return Optional.of(text.strip());
  }

  private Optional<TextTemplate> template(String pointer, String text) {
    return switch (TextTemplate.parse(text)) {
      case Parsed.Valid(TextTemplate template) -> Optional.of(template);
      case Parsed.Broken(int line, int column, String words) -> {
        positions.add(new Position(at + pointer, line, column));
        violations.add(
            new Violation(
                at + pointer,
                ViolationCode.MALFORMED,
                "Line %d, column %d: %s".formatted(line, column, words)));
        yield Optional.empty();
      }
    };
  }

  private boolean isText(String pointer, String text, int longest, Pattern forbidden, String rule) {
    if (text.codePointCount(0, text.length()) > longest) {
      return fault(pointer, ViolationCode.TOO_LONG, "has at most " + longest + " characters");
    }
    return !forbidden.matcher(text).find() || fault(pointer, ViolationCode.CONTROL_CHARACTER, rule);
  }

  /// @return false, so that conditions can end with it
  private boolean fault(String pointer, ViolationCode code, String rule) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    violations.add(new Violation(at + pointer, code, name + " " + rule + "."));
    return false;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
