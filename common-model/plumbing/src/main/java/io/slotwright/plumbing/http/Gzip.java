package io.slotwright.plumbing.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Compresses bytes once, in a form whose results can be joined without compressing them again
/// (RFC 1951, RFC 1952): the blocks of one part end at a whole byte and refer to nothing before
/// them, so that the blocks of several parts in a row are a valid stream too.
public final class Gzip {

  /// Nothing but the method: no name, no time.
  private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  /// An empty last block.
  private static final byte[] LAST_BLOCK = {3, 0};

  /// CRC-32 and length, four bytes each.
  private static final int CHECK_BYTES = 8;

  private static final int TAIL_BYTES = LAST_BLOCK.length + CHECK_BYTES;

  /// The most that one stored block holds.
  private static final int STORED_BYTES = 0xffff;

  /// Of the shortest code of the format, for 258 bytes in two bits.
  private static final long MOST_INFLATION = 1_032;

  /// Takes half of the time of zlib's default for a few per cent more bytes.
  private static final int LEVEL = 4;

  private Gzip() {}

  /// A gzip member of `plain`, which can be a part of [#join].
  public static byte[] compress(byte[] plain) {
    ByteArrayOutputStream member = new ByteArrayOutputStream(256 + plain.length / 8);
    member.writeBytes(HEAD);
    deflate(plain, member);
    end(member, crc(plain), plain.length);
    return member.toByteArray();
  }

  /// The plain bytes of a result of [#compress] or [#join].
  ///
  /// @throws IllegalArgumentException for anything else
  public static byte[] decompress(byte[] member) {
    if (member.length < HEAD.length + TAIL_BYTES) {
      throw new IllegalArgumentException("too short");
    }
    if (length(member) < 0 || length(member) > MOST_INFLATION * member.length) {
      throw new IllegalArgumentException("no such length");
    }
    byte[] plain = new byte[length(member)];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(member, HEAD.length, member.length - HEAD.length - CHECK_BYTES);
      int filled = inflater.inflate(plain);
      if (filled != plain.length || crc(plain) != crcOf(member)) {
        throw new IllegalArgumentException("damaged");
      }
      return plain;
    } catch (DataFormatException damaged) {
      throw new IllegalArgumentException(damaged);
    } finally {
      inflater.end();
    }
  }

  /// @throws IllegalArgumentException unless [#decompress] can read `member`
  public static void check(byte[] member) {
    var _ = decompress(member);
  }

  /// A gzip member of all `parts` in a row.
  public static byte[] join(List<Part> parts) {
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    member.writeBytes(HEAD);
    int crc = 0;
    long length = 0;
    for (Part part : parts) {
      part.writeTo(member);
      crc = Crc32.combine(crc, part.crc(), part.length());
      length += part.length();
    }
    end(member, crc, length);
    return member.toByteArray();
  }

  /// A part of a joined member.
  public sealed interface Part {
    void writeTo(ByteArrayOutputStream member);

    int crc();

    /// In plain bytes.
    long length();
  }

  /// A few plain bytes, stored as they are.
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
  public record Stored(byte[] plain) implements Part {

    public Stored {
      if (plain.length > STORED_BYTES) {
        throw new IllegalArgumentException(plain.length + " bytes are too many to store");
      }
    }

    @Override
    public void writeTo(ByteArrayOutputStream member) {
      ByteBuffer head = ByteBuffer.allocate(5).order(ByteOrder.LITTLE_ENDIAN);
      head.put((byte) 0).putShort((short) plain.length).putShort((short) ~plain.length);
      member.writeBytes(head.array());
      member.writeBytes(plain);
    }

    @Override
    public int crc() {
      return Gzip.crc(plain);
    }

    @Override
    public long length() {
      return plain.length;
    }
  }

  /// A result of [#compress].
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
  public record Compressed(byte[] member) implements Part {

    @Override
    public void writeTo(ByteArrayOutputStream joined) {
      joined.write(member, HEAD.length, member.length - HEAD.length - TAIL_BYTES);
    }

    @Override
    public int crc() {
      return crcOf(member);
    }

    @Override
    public long length() {
      return Gzip.length(member);
    }
  }

  private static void deflate(byte[] plain, ByteArrayOutputStream into) {
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      deflater.setInput(plain);
      byte[] buffer = new byte[8192];
      int filled = buffer.length;
      while (filled == buffer.length) {
        filled = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        into.write(buffer, 0, filled);
      }
    } finally {
      deflater.end();
    }
  }

  private static void end(ByteArrayOutputStream member, int crc, long length) {
    member.writeBytes(LAST_BLOCK);
    ByteBuffer check = ByteBuffer.allocate(CHECK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    member.writeBytes(check.putInt(crc).putInt((int) length).array());
  }

  private static int crc(byte[] plain) {
    CRC32 crc = new CRC32();
    crc.update(plain);
    return (int) crc.getValue();
  }

  private static int crcOf(byte[] member) {
    return tail(member).getInt(member.length - CHECK_BYTES);
  }

  private static int length(byte[] member) {
    return tail(member).getInt(member.length - CHECK_BYTES / 2);
  }

  private static ByteBuffer tail(byte[] member) {
    return ByteBuffer.wrap(member).order(ByteOrder.LITTLE_ENDIAN);
  }
}
