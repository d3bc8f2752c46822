package io.slotwright.local.supervision;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// A component is ready when one of its pages answers 200.
public final class HttpReadiness {
  private static final int TIMEOUT_MILLIS = 2_000;

  private HttpReadiness() {}

  public static Readiness at(int port, String path) {
    return () -> answers(URI.create("http://127.0.0.1:" + port + path));
  }

  private static boolean answers(URI page) {
    try {
      HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
