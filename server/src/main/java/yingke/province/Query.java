package yingke.province;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and values of an address or of a form. */
record Query(Map<String, String> values) {
  static Query of(@Nullable String text) {
    var values = new HashMap<String, String>();
    if (text != null)
      for (var part : text.split("&")) {
        var equals = part.indexOf('=');
        if (equals > 0)
          values.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
      }
    return new Query(values);
  }

  static Query of(byte[] form) {
    return of(new String(form, StandardCharsets.UTF_8));
  }

  String get(String name) {
    return values.getOrDefault(name, "");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
