package io.slotwright.notification.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate for `localhost` that nobody has signed, made by the JDK's keytool.
public final class Certificate {

  /// Of its key, and of the file with it.
  public static final String PASSWORD = "only-for-tests";

  private final Path folder;

  /// @param folder an empty one
  public Certificate(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    keytool(
        "-genkeypair",
        "-keyalg",
        "RSA",
        "-validity",
        "2",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost",
        "-storetype",
        "PKCS12");
    keytool("-exportcert", "-rfc", "-file", pem().toString());
  }

  /// The file for clients that trust it.
  public Path pem() {
    return folder.resolve("certificate.pem");
  }

  /// For the server.
  public SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store())) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /// Both, in PKCS#12.
  public Path store() {
    return folder.resolve("keys.p12");
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-alias", "mail", "-keystore", store().toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }
}
