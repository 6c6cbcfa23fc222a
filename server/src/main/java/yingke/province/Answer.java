package yingke.province;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the sandbox answers. */
record Answer(int status, String type, byte[] body, Map<String, String> headers) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Answer json(Object value) {
    return new Answer(200, "application/json", JSON.writeValueAsBytes(value), Map.of());
  }

  static Answer page(String html) {
    return new Answer(
        200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  static Answer redirect(String where) {
    return new Answer(302, "text/plain", new byte[0], Map.of("Location", where));
  }

  static Answer problem(int status, String detail) {
    var body = JSON.writeValueAsBytes(Map.of("status", status, "detail", detail));
    return new Answer(status, "application/problem+json", body, Map.of());
  }

  Answer with(Map<String, String> more) {
    return new Answer(status, type, body, more);
  }

  void send(HttpExchange http) throws IOException {
    http.getResponseHeaders().set("Content-Type", type);
    http.getResponseHeaders().set("Cache-Control", "no-store");
    headers.forEach(http.getResponseHeaders()::set);
    http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) http.getResponseBody().write(body);
  }
}
