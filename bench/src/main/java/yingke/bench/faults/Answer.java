package yingke.bench.faults;

import tools.jackson.databind.json.JsonMapper;

/** Reads one thing out of an answer, by its JSON pointer. */
final class Answer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Answer() {}

  static String text(String body, String pointer) {
    return JSON.readTree(body).at(pointer).asString();
  }

  static int number(String body, String pointer) {
    return JSON.readTree(body).at(pointer).asInt();
  }
}
