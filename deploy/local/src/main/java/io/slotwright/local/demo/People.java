package io.slotwright.local.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// The people who live around a centre.
///
/// @param language of their mails
/// @param dialling the start of their phone numbers
/// @param names with a Latin form after a slash where they are in another script
enum People {
  UKRAINIANS(
      "uk",
      "+38050",
      List.of("Олена/Olena", "Тарас/Taras", "Ірина/Iryna", "Андрій/Andriy", "Марія/Mariya"),
      List.of("Коваленко/Kovalenko", "Бондар/Bondar", "Лисенко/Lysenko", "Ткачук/Tkachuk")),
  POLES(
      "en",
      "+48601",
      List.of("Agnieszka", "Piotr", "Katarzyna", "Tomasz", "Zofia"),
      List.of("Nowak", "Wójcik", "Kamińska", "Zieliński")),
  GERMANS(
      "en",
      "+49151",
      List.of("Anna", "Jürgen", "Sabine", "Lukas", "Mehmet"),
      List.of("Müller", "Schneider", "Yılmaz", "Wagner")),
  PORTUGUESE(
      "en",
      "+35191",
      List.of("João", "Inês", "Tiago", "Beatriz", "Rui"),
      List.of("Silva", "Conceição", "Pereira", "Araújo")),
  NEW_YORKERS(
      "en",
      "+1347",
      List.of("Grace", "Marcus", "Elena", "Dmitri", "Aaliyah"),
      List.of("Johnson", "Rivera", "Kim", "Petrov"));

  private static final int PHONE_NUMBERS = 10_000_000;
  private static final int NAMESAKES = 1_000;

  private final String language;
  private final String dialling;
  private final List<String> firstNames;
  private final List<String> lastNames;

  People(String language, String dialling, List<String> firstNames, List<String> lastNames) {
    this.language = language;
    this.dialling = dialling;
    this.firstNames = firstNames;
    this.lastNames = lastNames;
  }

  /// A random one of them.
  Person any(Random random) {
    String first = firstNames.get(random.nextInt(firstNames.size()));
    String last = lastNames.get(random.nextInt(lastNames.size()));
    return new Person(
        written(first) + " " + written(last),
        "%s.%s.%d@example.test".formatted(latin(first), latin(last), random.nextInt(NAMESAKES)),
        dialling + "%07d".formatted(random.nextInt(PHONE_NUMBERS)),
        language);
  }

  private static String written(String name) {
    return name.replaceFirst("/.*", "");
  }

  private static String latin(String name) {
    return plain(name.replaceFirst(".*/", ""));
  }

  /// A text in the letters that e-mail addresses allow.
  static String plain(String text) {
    return Normalizer.normalize(text.replace('ı', 'i'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^A-Za-z0-9 ]", "")
        .toLowerCase(Locale.ROOT);
  }
}
