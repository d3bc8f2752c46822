package io.slotwright.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The mailbox for people and for tests.
///
/// - `GET /api/messages`, newest first; `?to=` selects one recipient, `?limit=` the newest few
/// - `DELETE /api/messages` deletes all
/// - `GET /` shows the same in a browser
final class MailboxHttp {
  private static final String MESSAGES = "/api/messages";
  private static final long UNKNOWN_LENGTH = 0;
  private static final Map<String, String> PAGES =
      Map.of(
          "/", "index.html",
          "/mailbox.js", "mailbox.js",
          "/mailbox.css", "mailbox.css");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8");

  /// Mails come from anywhere: their content must not run scripts or load anything in this page.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:;"
          + " style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

  private final MailFiles mails;
  private final ObjectMapper json = new ObjectMapper();

  MailboxHttp(MailFiles mails) {
    this.mails = mails;
  }

  void listen(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String method = exchange.getRequestMethod();
      if (path.equals(MESSAGES) && method.equals("GET")) {
        messages(exchange);
      } else if (path.equals(MESSAGES) && method.equals("DELETE")) {
        mails.deleteAll();
        exchange.sendResponseHeaders(204, -1);
      } else if (PAGES.get(path) instanceof String page && method.equals("GET")) {
        page(exchange, page);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void messages(HttpExchange exchange) throws IOException {
    MailQuery query = MailQuery.parse(exchange.getRequestURI().getQuery());
    head(exchange, "application/json", UNKNOWN_LENGTH);
    // In parts: as one string, thousands of mails need more memory than this process has.
    try (OutputStream body = exchange.getResponseBody()) {
      json.writeValue(body, Map.of("messages", query.applyTo(mails.newestFirst())));
    }
  }

  private static void page(HttpExchange exchange, String name) throws IOException {
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    String type = TYPES.get(name.substring(name.indexOf('.') + 1));
    try (@Nullable InputStream in = MailboxHttp.class.getResourceAsStream(name)) {
      send(exchange, String.valueOf(type), in == null ? missing(name) : in.readAllBytes());
    }
  }

  private static byte[] missing(String name) {
    return (name + " is not on the class path").getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    head(exchange, type, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void head(HttpExchange exchange, String type, long length) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, length);
  }
}
