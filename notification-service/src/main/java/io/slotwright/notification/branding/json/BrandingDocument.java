package io.slotwright.notification.branding.json;

import static java.util.stream.Collectors.toMap;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.Invitation;
import io.slotwright.notification.branding.TextTemplate;
import io.slotwright.notification.language.MailLocale;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A branding in JSON. What is null or absent is left open.
///
/// @param invitation `file` or `request`
/// @param signatures by language
/// @param additions by kind of mail and language
@Schema(
    examples =
        """
        {"sender_name": "Шиномонтаж, Поділ", "reply_to": "desk@podil.example", "accent": "#1d4ed8",
         "logo": {"type": "image/png",
                  "data": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="},
         "invitation": "file", "signatures": {"uk": "Ваша команда на Подолі"},
         "additions": {"booking-confirmed": {"uk": "{customer}, візьміть із собою документи."}}}
        """)
public record BrandingDocument(
    @Schema(nullable = true, description = "One line of at most 64 characters")
        @Nullable String senderName,
    @Schema(nullable = true) @Nullable String replyTo,
    @Schema(nullable = true, description = "A colour such as #1d4ed8") @Nullable String accent,
    @Schema(nullable = true) @Nullable LogoDocument logo,
    @Schema(
            nullable = true,
            description =
                "file: the calendar entry is a file to open; request: an invitation that calendars"
                    + " take by themselves")
        @Nullable String invitation,
    @Schema(nullable = true, description = "By language; at most 500 characters each")
        @Nullable Map<String, @Nullable String> signatures,
    @Schema(
            nullable = true,
            description = "By kind of mail and language; at most 1000 characters each")
        @Nullable Map<String, @Nullable Map<String, @Nullable String>> additions) {

  /// @param type `image/png` or `image/jpeg`
  /// @param data in base64
  public record LogoDocument(
      @Schema(description = "image/png or image/jpeg") @Nullable String type,
      @Schema(type = SchemaType.STRING, format = "byte", description = "In base64")
          byte @Nullable [] data) {}

  public static BrandingDocument of(Branding branding) {
    return new BrandingDocument(
        branding.senderName().orElse(null),
        branding.replyTo().map(MailAddress::text).orElse(null),
        branding.accent().orElse(null),
        branding.logo().map(logo -> new LogoDocument(logo.type(), logo.bytes())).orElse(null),
        branding.invitation().map(BrandingDocument::word).orElse(null),
        byLanguage(branding.signatures(), Function.identity()),
        new TreeMap<>(
            branding.additions().entrySet().stream()
                .collect(
                    toMap(
                        Map.Entry::getKey,
                        kind -> byLanguage(kind.getValue(), TextTemplate::source)))));
  }

  static String word(Invitation invitation) {
    return invitation.name().toLowerCase(Locale.ROOT);
  }

  private static <T> Map<String, @Nullable String> byLanguage(
      Map<MailLocale, T> texts, Function<T, String> source) {
    Map<String, @Nullable String> byLanguage = new TreeMap<>();
    texts.forEach((locale, text) -> byLanguage.put(locale.language(), source.apply(text)));
    return byLanguage;
  }
}
