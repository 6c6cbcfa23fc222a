package yingke.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One good request to an operation, spoiled in every way that its schema invites. */
final class Nonsense {
  private static final String JSON = "application/json";
  private static final int MOST = 20;

  /** What people, scanners and broken clients send. */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\0",
          "a\0b",
          "' or 1=1 --",
          "%' ; drop table onestop.application; --",
          "\"><script>alert(1)</script>",
          "../../../../etc/passwd",
          "..\\..\\secrets\\sm4",
          "${jndi:ldap://x/a}",
          "%00%0d%0aSet-Cookie:x=1",
          "\uD83D\uDE00\u202E\uFFFF\u0301",
          "𠮷".repeat(50),
          "(((((((((((((((((((((((((((((a+)+)+)+)+$",
          "NaN",
          "-1",
          "99999999999999999999",
          "0001-01-01",
          "+999999999-12-31T23:59:59Z",
          "9".repeat(5_000));

  private static final List<String> BROKEN =
      List.of(
          "",
          "{",
          "null",
          "[]",
          "\"x\"",
          "1e999",
          "{\"a\":1,\"a\":2}",
          "[".repeat(2_000),
          "{\"a\":".repeat(1_200),
          "{\"x\":\"\\ud800\"}",
          "\uFEFF{}",
          "{\"__proto__\":{}}");

  private final Requests requests;
  private final Operation operation;
  private final Request good;
  private final List<Request> all = new ArrayList<>();

  Nonsense(Requests requests, Operation operation, Request good) {
    this.requests = requests;
    this.operation = operation;
    this.good = good;
  }

  /** All of it, or so many of each kind that the whole API takes half a minute. */
  List<Request> some() {
    var chosen = all();
    if (Boolean.getBoolean("fuzz.all")) return chosen;
    Collections.shuffle(chosen, new Random(operation.toString().hashCode()));
    chosen.remove(good);
    chosen.addFirst(good);
    return chosen.subList(0, Math.min(chosen.size(), MOST));
  }

  private List<Request> all() {
    all.add(good);
    for (var place : operation.places())
      for (var text : TEXTS)
        if (!text.isEmpty() && text.length() < 1_000) all.add(good.withPlace(place, text));
    for (var header : operation.parameters("header"))
      for (var text : List.of("", "x", "\"-1\"", "\"99999999999\"", "' or 1=1", "é".repeat(300)))
        all.add(good.withHeader(header.path("name").asString(), text));
    for (var asked : operation.parameters("query"))
      for (var text : TEXTS) all.add(good.withQuery(asked.path("name").asString(), text));
    if (operation.bodyType().equals(JSON)) bodies();
    else if (!operation.bodyType().isEmpty() || !good.parts().isEmpty()) uploads();
    return all;
  }

  private void bodies() {
    for (var broken : BROKEN) all.add(body(broken));
    all.add(good.withBody("text/plain", bytes("x")));
    all.add(
        good.withBody(
            "application/xml",
            bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")));
    all.add(good.withBody(JSON, new byte[] {(byte) 0xC3, (byte) 0x28}));
    var value = JsonMapper.shared().valueToTree(requests.value(operation.bodySchema()));
    if (value instanceof JsonNode node && node.isObject())
      spoil(node, requests.resolved(operation.bodySchema()));
  }

  private void spoil(JsonNode value, JsonNode schema) {
    for (var property : schema.path("properties").properties()) {
      for (var wrong : wrong(property.getValue())) {
        var copy = new LinkedHashMap<String, Object>();
        for (var each : value.properties()) copy.put(each.getKey(), each.getValue());
        copy.put(property.getKey(), wrong);
        all.add(body(JsonMapper.shared().writeValueAsString(copy)));
      }
    }
  }

  private List<Object> wrong(JsonNode reference) {
    var schema = requests.resolved(reference);
    var wrong =
        new ArrayList<Object>(
            List.of(Map.of(), List.of(), true, -1, 1e300, JsonMapper.shared().nullNode()));
    switch (Requests.type(schema)) {
      case "array" -> {
        var one = requests.value(schema.path("items"));
        wrong.add(Arrays.asList((Object) null));
        wrong.add(Collections.nCopies(3_000, one));
        wrong.add(List.of(List.of(List.of("x"))));
        wrong.add(List.of(one, one));
      }
      case "string" -> wrong.addAll(TEXTS);
      case "integer", "number" ->
          wrong.addAll(List.of(0, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, 0.5, "1"));
      default -> {
        wrong.add(Map.of("\0", "\0", "x", Map.of("y", List.of(1, "\0"))));
        wrong.add(Map.of("a".repeat(5_000), "b".repeat(50_000)));
      }
    }
    return wrong;
  }

  private void uploads() {
    for (var content :
        List.of(
            "",
            "\0",
            "%PDF-1.7",
            "PK\u0003\u0004",
            "<svg onload=alert(1)>",
            "a,b\n\0,\"",
            "编码,名称\n".repeat(3_000))) all.add(good.withBody(good.type(), bytes(content)));
  }

  private Request body(String text) {
    return good.withBody(JSON, bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
