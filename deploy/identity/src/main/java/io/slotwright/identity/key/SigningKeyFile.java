package io.slotwright.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/// The private key as a JWK in a file. It survives restarts, so that issued tokens stay valid and
/// services keep the key set that they have fetched.
public final class SigningKeyFile {

  private static final int KEY_BITS = 2048;
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;

  /// @param folder the folder of the key file
  public SigningKeyFile(Path folder) {
    this.file = folder.resolve("signing-key.jwk.json");
  }

  /// The key of the file; when there is none yet, a new one, already written.
  ///
  /// @throws IllegalStateException when the file holds no RSA private key. It is never overwritten:
  ///     that would invalidate every token.
  public RSAKey readOrCreate() {
    try {
      return Files.exists(file) ? read() : create();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write the signing key " + file, e);
    }
  }

  private RSAKey read() throws IOException {
    try {
      RSAKey key = RSAKey.parse(Files.readString(file));
      if (!key.isPrivate()) {
        throw new IllegalStateException(
            file + " holds no private key; move it away to get a new one");
      }
      return key;
    } catch (ParseException e) {
      throw new IllegalStateException(file + " is not a JWK; move it away to get a new one", e);
    }
  }

  private RSAKey create() throws IOException {
    RSAKey key = generate();
    Files.createDirectories(file.getParent());
    Path draft =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    Files.deleteIfExists(draft);
    writeDurably(draft, key.toJSONString());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    return key;
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(KEY_BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("this JVM cannot make RSA keys", e);
    }
  }

  private static void writeDurably(Path draft, String json) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(draft, options, OWNER_ONLY)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(json);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
