package io.slotwright.calendar.week.rest;

import static io.slotwright.calendar.PostStory.aPostIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.calendar.PostStory;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes out on the wire, from the resources and, once it is ready, without them.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class WeekBytesTest extends WeekHttp {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TestHTTPResource("/api/v1/calendar/")
  URI base;

  @ParameterizedTest
  @ValueSource(strings = {"week", "point-week", "day"})
  void aReadyResponseEqualsThatOfTheResource(String kind) throws Exception {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));
    announcer.say(post.day(WEEK, "09:00", "18:00"));
    awaitStatus(post, "available", 18);
    String url = url(kind, post);

    for (String coding : List.of("gzip", "identity")) {
      // A request that names a version passes the resource.
      HttpResponse<byte[]> byResource = get(url + since(kind, post), "Accept-Encoding", coding);
      HttpResponse<byte[]> ready = get(url, "Accept-Encoding", coding);

      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(ready.body()).isEqualTo(byResource.body());
      assertThat(headers(ready)).isEqualTo(headers(byResource));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"week", "point-week", "day"})
  void bothCodingsAreTheSameAndHaveTagsOfTheirOwn(String kind) throws Exception {
    String url = url(kind, announcer.introduce(aPostIn("Europe/Kyiv")));

    HttpResponse<byte[]> gzip = get(url, "Accept-Encoding", "gzip, br");
    HttpResponse<byte[]> plain = get(url, "Accept-Encoding", "identity");

    assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
        .isEqualTo("identity");
    assertThat(unzipped(gzip.body())).isEqualTo(plain.body());
    assertThat(tag(gzip)).isNotEqualTo(tag(plain));
    for (String tag : List.of(tag(gzip), tag(plain))) {
      assertThat(get(url, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
  }

  @Test
  void whoSendsACredentialPassesTheResource() throws Exception {
    String url = url("week", announcer.introduce(aPostIn("Europe/Kyiv")));
    get(url, "Accept", "*/*");

    HttpResponse<byte[]> judged = get(url, "Authorization", "Bearer nonsense");

    // Whether it is valid, only the resource can tell.
    assertThat(judged.statusCode()).isNotEqualTo(200);
  }

  private static String since(String kind, PostStory post) {
    return kind.equals("week") ? "&since=1" : "&since=" + post.postId() + ":1";
  }

  private static String url(String kind, PostStory post) {
    return switch (kind) {
      case "week" -> "week?post_id=" + post.postId() + "&week_start=" + WEEK;
      case "point-week" -> "service-points/" + post.servicePointId() + "/week?week_start=" + WEEK;
      default -> "service-points/" + post.servicePointId() + "/day?date=" + WEEK;
    };
  }

  private HttpResponse<byte[]> get(String path, String header, String value)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(base.resolve(path)).header(header, value).build(),
        BodyHandlers.ofByteArray());
  }

  private static String tag(HttpResponse<byte[]> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  private static Map<String, List<String>> headers(HttpResponse<byte[]> response) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name, values.stream().sorted().toList()));
    return headers;
  }

  private static byte[] unzipped(byte[] body) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
  }
}
