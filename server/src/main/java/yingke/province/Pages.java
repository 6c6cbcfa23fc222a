package yingke.province;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Plain pages without scripts; each says that it is only played. */
final class Pages {
  private static final String STYLE =
      """
      <style>
      body{font:16px/1.6 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;margin:0;background:#f3f5f8;color:#1c2430}
      header{background:#26456e;color:#fff;padding:16px 20px}header p{margin:4px 0 0;font-size:14px}
      main{max-width:640px;margin:24px auto;background:#fff;padding:8px 24px 24px;border:1px solid #d8dee8}
      dl{display:grid;grid-template-columns:minmax(7em,auto) 1fr;gap:8px 16px;margin:16px 0}dt{color:#51607a}dd{margin:0;overflow-wrap:anywhere}
      button,a.button{display:inline-block;font:inherit;background:#26456e;color:#fff;border:0;padding:12px 20px;text-decoration:none;cursor:pointer;margin:4px 8px 4px 0}
      button.plain{background:#e6ebf3;color:#1c2430}h1{font-size:22px}
      </style>
      """;

  private Pages() {}

  static String page(String system, String title, String content) {
    return """
    <!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1"><title>%s</title>%s</head>
    <body><header><strong>%s</strong><p>演示沙箱：这是模拟的省级系统，不是真的，不要填写真实个人信息。</p></header>
    <main><h1>%s</h1>%s</main></body></html>
    """
        .formatted(escaped(title), STYLE, escaped(system), escaped(title), content);
  }

  static String message(String title, String says) {
    return page("安徽省一体化政务服务平台", title, "<p>" + escaped(says) + "</p>");
  }

  static String home(Collection<ForeignCase> cases) {
    var lines =
        cases.stream()
            .map(each ->
                "<li>%s %s %s</li>"
                    .formatted(
                        escaped(each.systemName()),
                        escaped(each.item()),
                        escaped(each.foreignNumber())))
            .collect(Collectors.joining());
    return page("安徽省一体化政务服务平台", "省平台（演示沙箱）正在运行", "<p>移交到省级系统的办件：</p><ul>" + lines + "</ul>");
  }

  static String form(ForeignCase now, Query ticket) {
    if (now.state() != ForeignCase.State.HANDED_OVER) return received(now);
    var content =
        """
        <p>以下内容由黄山区政务服务网带来，不用再填。核对无误后提交；有误的请返回修改。</p>%s
        <form method="post" action="/finish">
        <input type="hidden" name="number" value="%s"><input type="hidden" name="at" value="%s">
        <input type="hidden" name="signature" value="%s">
        <button type="submit">核对无误，提交</button></form>
        <p><a href="%s">返回黄山区政务服务网</a></p>
        """
            .formatted(
                values(now.values()),
                escaped(now.number()),
                escaped(ticket.get("at")),
                escaped(ticket.get("signature")),
                escaped(now.back()));
    return page(now.systemName(), now.item(), content);
  }

  static String received(ForeignCase now) {
    var content =
        """
        <p>受理编号：<strong>%s</strong></p><p>结果会自动发回黄山区政务服务网，您不用再来这里查。</p>
        <a class="button" href="%s">返回黄山区政务服务网</a>
        """
            .formatted(escaped(now.foreignNumber()), escaped(now.back()));
    return page(now.systemName(), "已提交", content);
  }

  /** Whom to play at the unified identity. */
  static String people(List<Map<String, Object>> people, Map<String, String> asked) {
    var hidden =
        asked.entrySet().stream()
            .map(each ->
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                    .formatted(escaped(each.getKey()), escaped(each.getValue())))
            .collect(Collectors.joining());
    var buttons = new StringBuilder();
    for (var person : people)
      buttons.append(
          "<button class=\"plain\" type=\"submit\" name=\"person\" value=\"%s\">%s（%s）</button><br>"
              .formatted(
                  escaped(String.valueOf(person.get("id"))),
                  escaped(String.valueOf(person.get("name"))),
                  escaped(String.valueOf(person.get("role")))));
    return page(
        "安徽省统一身份认证",
        "选择一位演示人物登录",
        "<form method=\"post\" action=\"/oidc/authorize\">" + hidden + buttons + "</form>");
  }

  private static String values(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(each ->
            "<dt>%s</dt><dd>%s</dd>"
                .formatted(escaped(each.getKey()), escaped(String.valueOf(each.getValue()))))
        .collect(Collectors.joining("", "<dl>", "</dl>"));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
