package io.slotwright.local.stack;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.supervision.ProcessNote;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The right to use a data folder: one supervisor at a time. The operating system releases it when
/// the supervisor ends, however it ends.
public final class StackLock implements AutoCloseable {
  private final FileChannel channel;

  private StackLock(FileChannel channel) {
    this.channel = channel;
  }

  public static StackLock on(DataFolder data) {
    try {
      FileChannel channel =
          FileChannel.open(
              data.root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new Failure(
            ("A stack already runs on %s: use it, end it with ./slotwright down,"
                    + " or set SLOTWRIGHT_DATA and SLOTWRIGHT_PORT_BASE to run another beside it.")
                .formatted(data.root()));
      }
      ProcessNote.of(ProcessHandle.current()).writeTo(noteOf(data));
      return new StackLock(channel);
    } catch (IOException e) {
      throw new Failure("Cannot lock %s: %s".formatted(data.root(), e.getMessage()), e);
    }
  }

  /// The note of the supervisor that holds the lock, or that held it last.
  public static Path noteOf(DataFolder data) {
    return data.root().resolve("supervisor");
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
