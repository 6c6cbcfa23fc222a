package yingke.systems.onestop.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.crypto.CreditCode;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.division.Divisions;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.WrongField;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Content;
import yingke.systems.onestop.applications.MaterialFile;
import yingke.systems.onestop.applications.MaterialStore;
import yingke.systems.onestop.applications.PaperStore;
import yingke.systems.onestop.applications.PromiseStore;
import yingke.systems.onestop.applications.SeenPaper;
import yingke.systems.onestop.drafts.Prefill;
import yingke.systems.onestop.forms.FormSchema;
import yingke.systems.onestop.items.ServiceItem;

/** Checks a whole form and its materials, and says everything that is wrong in one answer. */
@Component
class FormCheck {
  private static final String FLAGGED = "统一社会信用代码的校验位与标准算法不符，请核对营业执照；确认无误的，写明理由后可以继续";

  private final Prefill prefill;
  private final MaterialStore materials;
  private final PromiseStore promises;
  private final PaperStore papers;
  private final Divisions divisions;
  private final Clock clock;
  private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

  FormCheck(
      Prefill prefill,
      MaterialStore materials,
      PromiseStore promises,
      PaperStore papers,
      Divisions divisions,
      Clock clock) {
    this.prefill = prefill;
    this.materials = materials;
    this.promises = promises;
    this.papers = papers;
    this.divisions = divisions;
    this.clock = clock;
  }

  /**
   * The draft's content as it can be handed in, with what the libraries know today.
   *
   * @param reasons by field: why a value that a check flags is right all the same
   * @throws BadInput that names every wrong field and missing material; its code is {@code
   *     credit-code-check} when a reason is all that is missing
   */
  Content ready(Application draft, ServiceItem item, Map<String, String> reasons) {
    return whole(draft, item, prefill.refresh(draft, item).submitted(item.form(), reasons));
  }

  /**
   * What was handed in, with other words of the applicant's: facts and reasons stay.
   *
   * @throws BadInput that names every wrong field
   */
  Content corrected(Application application, ServiceItem item, Content typed) {
    return whole(application, item, typed.submitted(item.form(), typed.reasons()));
  }

  private Content whole(Application draft, ServiceItem item, Content content) {
    var there =
        materials.ofApplication(draft.id()).stream()
            .map(MaterialFile::material)
            .collect(Collectors.toCollection(HashSet::new));
    there.addAll(promised(draft, item));
    papers.ofApplication(draft.id()).stream().map(SeenPaper::material).forEach(there::add);
    require(item, content, there);
    return content;
  }

  /** What comes later, and what is promised instead of being shown. */
  private Set<String> promised(Application draft, ServiceItem item) {
    var promised = new HashSet<String>();
    for (var promise : promises.ofApplication(draft.id())) {
      var commitment = item.commitment();
      if (!promise.isCommitment()) promised.add(promise.material());
      else if (commitment != null && commitment.replaces() != null)
        promised.addAll(commitment.replaces());
    }
    return promised;
  }

  private void require(ServiceItem item, Content content, Set<String> there) {
    var wrong = new ArrayList<>(schema(item).check(content.values()));
    var shape = Set.copyOf(wrong.stream().map(WrongField::field).toList());
    var flagged = new ArrayList<WrongField>();
    for (var field : item.form().fields()) {
      var path = "$." + field.name();
      if (!(content.values().get(field.name()) instanceof String text)) continue;
      if (shape.contains(path) && field.check() != ServiceItem.ValueCheck.ID_NUMBER) continue;
      var problem = problem(field, text, isRegistered(item, content, field));
      if (problem != null) {
        wrong.removeIf(known -> known.field().equals(path));
        wrong.add(new WrongField(path, problem));
      } else if (isFlagged(item, content, field, text)) flagged.add(new WrongField(path, FLAGGED));
    }
    for (var material : item.materials())
      if (isMissing(material, content, there))
        wrong.add(
            new WrongField(
                "$.materials." + material.id(), "请上传“" + material.name() + "”，这份材料没有可以代替的数据"));
    refuse(wrong, flagged);
  }

  private static void refuse(List<WrongField> wrong, List<WrongField> flagged) {
    if (wrong.isEmpty() && flagged.isEmpty()) return;
    if (wrong.isEmpty()) throw new BadInput("credit-code-check", FLAGGED, flagged);
    wrong.addAll(flagged);
    throw new BadInput("form-incorrect", "申请还有 " + wrong.size() + " 处需要修改，请按提示改好后再提交", wrong);
  }

  private @Nullable String problem(ServiceItem.Field field, String text, boolean registered) {
    var today = LocalDate.now(clock);
    if (field.check() == ServiceItem.ValueCheck.ID_NUMBER)
      return IdNumber.problem(text, today).orElse(null);
    if (field.check() == ServiceItem.ValueCheck.CREDIT_CODE)
      return CreditCode.problem(text).orElse(null);
    if (!registered && field.widget().equals("division") && divisions.find(text).isEmpty())
      return "没有这个地方，请从列表里选择乡镇或村";
    return null;
  }

  /** What the legal-entity library holds was judged when it was registered. */
  private static boolean isFlagged(
      ServiceItem item, Content content, ServiceItem.Field field, String text) {
    if (field.check() != ServiceItem.ValueCheck.CREDIT_CODE || !CreditCode.checkFails(text))
      return false;
    return !isRegistered(item, content, field) && !content.reasons().containsKey(field.name());
  }

  /** A base library holds it and nobody says that it is wrong. */
  private static boolean isRegistered(ServiceItem item, Content content, ServiceItem.Field field) {
    var held = content.held().get(field.name());
    return held != null && held.claimed() == null && content.isFact(item.form(), field.name());
  }

  private static boolean isMissing(
      ServiceItem.Material material, Content content, Set<String> there) {
    return material.neededFor(content.values())
        && !content.waived().containsKey(material.id())
        && !there.contains(material.id());
  }

  private FormSchema schema(ServiceItem item) {
    return schemas.computeIfAbsent(
        item.id() + ":" + item.version(), _ -> FormSchema.of(item.form().schema()));
  }
}
