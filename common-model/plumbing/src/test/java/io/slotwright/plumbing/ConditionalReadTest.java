package io.slotwright.plumbing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Entity tags, 304 and content codings of all that is read, on the wire.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class ConditionalReadTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String IDENTITY = "identity";

  @TestHTTPResource("/reading/")
  URI base;

  @ParameterizedTest
  @ValueSource(strings = {"list/1000", "version/1000", "text/5000"})
  void eachCodingHasATagOfItsOwn(String path) throws Exception {
    HttpResponse<byte[]> gzip = get(path, "Accept-Encoding", "gzip, deflate, br");
    HttpResponse<byte[]> plain = get(path, "Accept-Encoding", IDENTITY);

    assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(gzip.body().length).isLessThan(plain.body().length / 5);
    assertThat(unzipped(gzip.body())).isEqualTo(plain.body());
    assertThat(header(plain, "ETag")).matches("\"[\\w-]+\"");
    assertThat(header(gzip, "ETag"))
        .isEqualTo(header(plain, "ETag").replaceFirst("\"$", "-gzip\""));
    for (HttpResponse<byte[]> answer : List.of(gzip, plain)) {
      assertThat(header(answer, "Vary")).contains("Accept-Encoding", "Authorization");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip                | gzip",
        "*                   | gzip",
        "br, gzip;q=0.5      | gzip",
        "gzip;q=0            | ''",
        "gzip;q=0, *         | ''",
        "br                  | ''",
        "identity            | ''",
      })
  void aCodingIsUsedIfTheClientAcceptsIt(String accepted, String coding) throws Exception {
    assertThat(header(get("list/1000", "Accept-Encoding", accepted), "Content-Encoding"))
        .isEqualTo(coding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list/1000", "list/1", "list/0", "version/1000", "version/1", "text/9"})
  void whoNamesTheTagOfAnyCodingGetsNothingElse(String path) throws Exception {
    String tag = header(get(path, "Accept-Encoding", IDENTITY), "ETag");
    String compressed = tag.replaceFirst("\"$", "-gzip\"");

    for (String known : new String[] {tag, compressed, "W/" + tag, "\"other\", " + tag, "*"}) {
      HttpResponse<byte[]> answer = get(path, "If-None-Match", known);

      assertThat(answer.statusCode()).as(known).isEqualTo(304);
      assertThat(answer.body()).isEmpty();
      assertThat(header(answer, "ETag")).isEqualTo(tag);
      assertThat(header(answer, "Vary")).contains("Accept-Encoding");
      assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
      assertThat(header(answer, "Content-Encoding")).isEmpty();
      assertThat(header(answer, "Transfer-Encoding")).isEmpty();
    }
    assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void anotherListHasAnotherTag() throws Exception {
    assertThat(header(get("list/3", "Accept", "*/*"), "ETag"))
        .isEqualTo(header(get("list/3", "Accept", "*/*"), "ETag"))
        .isNotEqualTo(header(get("list/4", "Accept", "*/*"), "ETag"));
  }

  @Test
  void a304HasTheTagThatItsBodyWouldHave() throws Exception {
    String tag = header(get("list/1000", "Accept-Encoding", "gzip"), "ETag");

    HttpResponse<byte[]> answer = get("list/1000", "Accept-Encoding", "gzip", "If-None-Match", tag);

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(header(answer, "ETag")).isEqualTo(tag).endsWith("-gzip\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list/3", "secret", "plain", "encoded"})
  void whatIsSmallOrSecretOrNoJsonIsNotCompressed(String path) throws Exception {
    assertThat(header(get(path, "Accept-Encoding", "gzip"), "Content-Encoding")).isEmpty();
  }

  @Test
  void whatAChangeReturnsIsNotCompressedAndHasNoTag() throws Exception {
    HttpResponse<byte[]> answer =
        send(request("list", "Accept-Encoding", "gzip").POST(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Encoding")).isEmpty();
    assertThat(header(answer, "ETag")).isEmpty();
  }

  @Test
  void whatAResourceHasEncodedItselfStaysAsItIs() throws Exception {
    HttpResponse<byte[]> answer = get("encoded", "Accept-Encoding", "gzip");

    assertThat(new String(answer.body(), UTF_8)).isEqualTo("[]");
    assertThat(header(answer, "ETag")).isEqualTo("\"own\"");
  }

  @Test
  void whereThereIsNothingThereIsNoTag() throws Exception {
    HttpResponse<byte[]> answer = get("nothing", "If-None-Match", "*");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(header(answer, "ETag")).isEmpty();
  }

  @Test
  void theHeadOfAReadIsThatOfItsGet() throws Exception {
    HttpResponse<byte[]> head =
        send(
            request("list/1000", "Accept-Encoding", "gzip")
                .method("HEAD", BodyPublishers.noBody()));
    HttpResponse<byte[]> get = get("list/1000", "Accept-Encoding", "gzip");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : new String[] {"ETag", "Vary", "Content-Encoding", "Content-Type"}) {
      assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
    }
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return send(request(path, headers));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    return HttpRequest.newBuilder(base.resolve(path))
        .version(HttpClient.Version.HTTP_1_1)
        .headers(headers);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
  }
}
