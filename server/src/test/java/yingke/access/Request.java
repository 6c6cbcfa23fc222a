package yingke.access;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A request to an operation, before it is sent.
 *
 * @param places values for the path, as they are: they are escaped when sent
 * @param parts names of the files of a multipart body; empty for any other
 */
record Request(
    Operation operation,
    Map<String, String> places,
    Map<String, String> query,
    Map<String, String> headers,
    String type,
    byte @Nullable [] body,
    List<String> parts) {

  Request withPlace(String name, String value) {
    return new Request(operation, with(places, name, value), query, headers, type, body, parts);
  }

  Request withQuery(String name, String value) {
    return new Request(operation, places, with(query, name, value), headers, type, body, parts);
  }

  Request withHeader(String name, String value) {
    return new Request(operation, places, query, with(headers, name, value), type, body, parts);
  }

  Request withBody(String otherType, byte[] other) {
    return new Request(operation, places, query, headers, otherType, other, parts);
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    var changed = new LinkedHashMap<>(map);
    changed.put(name, value);
    return changed;
  }

  /** Does not wait for a stream to end. */
  MvcTestResult send(MockMvcTester http, RequestPostProcessor who) {
    var request = http.method(HttpMethod.valueOf(operation.method())).uri(uri()).with(who);
    headers.forEach(request::header);
    if (!parts.isEmpty()) {
      var multipart = request.multipart();
      for (var part : parts)
        multipart.file(
            new MockMultipartFile(part, part + ".pdf", null, body == null ? new byte[0] : body));
      return multipart.asyncExchange();
    }
    if (body != null) request.header("Content-Type", type).content(body);
    return request.asyncExchange();
  }

  private URI uri() {
    var address = operation.address(name -> escaped(places.getOrDefault(name, "")));
    var asked =
        query.entrySet().stream()
            .map(entry -> escaped(entry.getKey()) + "=" + escaped(entry.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(asked.isEmpty() ? address : address + "?" + asked);
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return operation.method()
        + " "
        + uri()
        + (body == null ? "" : " " + new String(body, StandardCharsets.UTF_8));
  }
}
