package io.slotwright.local.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/// Received mails, one `.eml` file each; the file names sort by arrival.
final class MailFiles {
  /// The oldest mails are deleted when there are too many.
  static final int KEPT = 2_000;

  private static final String SUFFIX = ".eml";

  private final Path folder;
  private final ConcurrentSkipListMap<String, ReceivedMail> mails = new ConcurrentSkipListMap<>();
  private long lastName;

  MailFiles(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(this::remember);
    }
  }

  private void remember(Path file) {
    mails.put(file.getFileName().toString(), ReceivedMail.readFrom(file));
  }

  /// Returns when the mail is on disk.
  synchronized void keep(MovingMessage mail) {
    Path file = folder.resolve(nextName());
    try {
      Path draft = Files.createTempFile(folder, "incoming", ".tmp");
      try (OutputStream out = Files.newOutputStream(draft)) {
        mail.getMessage().writeTo(out);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      remember(file);
      makeRoom();
    } catch (Exception e) {
      throw new IllegalStateException("Cannot keep the mail", e);
    }
  }

  private String nextName() {
    lastName = Math.max(lastName + 1, System.currentTimeMillis() * 1_000);
    return "%019d%s".formatted(lastName, SUFFIX);
  }

  private void makeRoom() throws IOException {
    while (mails.size() > KEPT) {
      delete(mails.firstKey());
    }
  }

  private void delete(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
    mails.remove(name);
  }

  List<ReceivedMail> newestFirst() {
    return mails.descendingMap().entrySet().stream().map(Map.Entry::getValue).toList();
  }

  synchronized void deleteAll() {
    try {
      for (String name : mails.keySet()) {
        delete(name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
