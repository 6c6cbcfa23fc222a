package yingke.systems.onestop.handout;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.seal.SealKind;
import yingke.systems.onestop.documents.IssuedDocuments;
import yingke.systems.onestop.documents.Paper;

/** The 送达回证: what was served to whom, how, when and by whom. */
@Component
class ServiceReceipt {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final HandOutRules rules;
  private final IssuedDocuments documents;

  ServiceReceipt(HandOutRules rules, IssuedDocuments documents) {
    this.rules = rules;
    this.documents = documents;
  }

  Paper paper(HandOut h, HandOutStep s) {
    var words = rules.words(s.deed());
    return new Paper(
        "service-receipt",
        "送达回证",
        SealKind.ACCEPTANCE,
        "送",
        words.source(),
        List.of("本机关就“%s”申请（编号：%s）作出的下列文书，已经送达。".formatted(h.itemName(), h.number())),
        table(h, s, words.title()),
        s.onDay());
  }

  private List<List<String>> table(HandOut h, HandOutStep s, String how) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("项目", "内容"));
    add(rows, "受送达人", h.applicantName());
    add(rows, "送达的文书", titles(h));
    add(rows, "送达方式", how);
    add(rows, "送达地点", s.place());
    if (s.role() != null) add(rows, "领取人", s.receiver() + "（" + s.role().title() + "，身份证件已核对）");
    add(rows, "承运单位和邮件号", s.carrier() == null ? null : s.carrier() + " " + s.tracking());
    add(rows, "送达日期", DAY.format(s.onDay()));
    add(rows, "拒收或拒签的事由", s.remark());
    add(rows, "见证人", s.witness());
    add(rows, "送达人", s.organ().isEmpty() ? "本系统，由受送达人确认收悉" : s.organ() + " " + s.officerName());
    if (s.deed() == HandOutDeed.HANDED) rows.add(List.of("领取人签名或者盖章", "　"));
    return rows;
  }

  private String titles(HandOut h) {
    var titles =
        documents.of(h.application(), h.event()).stream()
            .map(each -> "《" + each.title() + "》" + each.number())
            .collect(Collectors.joining("；"));
    return titles.isEmpty() ? "办理结果" : titles;
  }

  private static void add(List<List<String>> rows, String what, @Nullable String value) {
    if (value != null && !value.isBlank()) rows.add(List.of(what, value));
  }
}
