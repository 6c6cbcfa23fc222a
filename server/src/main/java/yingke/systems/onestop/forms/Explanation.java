package yingke.systems.onestop.forms;

import com.networknt.schema.Error;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** Says in one Chinese sentence what a schema does not like and how to mend it. */
final class Explanation {
  private Explanation() {}

  static String of(String title, Error error) {
    var asked = error.getSchemaNode();
    return switch (String.valueOf(error.getKeyword())) {
      case "required" -> "请填写“" + title + "”";
      case "additionalProperties", "unevaluatedProperties" -> "表单里没有“" + title + "”这一项，请刷新页面后重填";
      case "type" -> "“" + title + "”应当" + type(asked);
      case "minLength" -> "“" + title + "”至少 " + asked.asString() + " 个字";
      case "maxLength" -> "“" + title + "”最多 " + asked.asString() + " 个字";
      case "minimum" -> "“" + title + "”不能小于 " + asked.asString();
      case "maximum" -> "“" + title + "”不能大于 " + asked.asString();
      case "exclusiveMinimum" -> "“" + title + "”要大于 " + asked.asString();
      case "exclusiveMaximum" -> "“" + title + "”要小于 " + asked.asString();
      case "enum" -> "“" + title + "”只能选：" + choices(asked);
      case "const" -> "“" + title + "”只能是 " + asked.asString();
      case "minItems" -> "“" + title + "”至少选 " + asked.asString() + " 项";
      case "maxItems" -> "“" + title + "”最多选 " + asked.asString() + " 项";
      case "uniqueItems" -> "“" + title + "”里有重复的选项";
      case "format" -> "“" + title + "”应当" + format(asked.asString());
      default -> "“" + title + "”的格式不对，请按提示重新填写";
    };
  }

  private static String type(JsonNode asked) {
    return switch (asked.isString() ? asked.asString() : "") {
      case "string" -> "填写文字";
      case "number" -> "填写数字";
      case "integer" -> "填写整数";
      case "boolean" -> "选择“是”或“否”";
      case "array" -> "从选项中勾选";
      default -> "按要求的格式填写";
    };
  }

  private static String format(String format) {
    return switch (format) {
      case "date" -> "是一个存在的日期，写成 2026-01-31 的样子";
      case "uri" -> "是完整的网址，以 https:// 或 http:// 开头";
      case "email" -> "是电子邮箱";
      default -> "按要求的格式填写";
    };
  }

  private static String choices(JsonNode asked) {
    var names = new ArrayList<String>();
    for (var choice : asked) names.add(choice.asString());
    return String.join("、", names);
  }
}
