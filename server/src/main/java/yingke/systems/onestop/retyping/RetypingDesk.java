package yingke.systems.onestop.retyping;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.events.OwnCases;

/** Officers copying a case into another system, field by field, and binding what it answers. */
@Service
class RetypingDesk {
  private final ForeignForms forms;
  private final BindingStore bindings;
  private final Casework casework;
  private final OwnCases cases;
  private final ForeignFields fields;
  private final Audit audit;
  private final Clock clock;

  RetypingDesk(
      ForeignForms forms,
      BindingStore bindings,
      Casework casework,
      OwnCases cases,
      ForeignFields fields,
      Audit audit,
      Clock clock) {
    this.forms = forms;
    this.bindings = bindings;
    this.casework = casework;
    this.cases = cases;
    this.fields = fields;
    this.audit = audit;
    this.clock = clock;
  }

  /** A case and the form that it has to be typed into. */
  private record Work(Application application, ForeignForm form) {}

  /** Null when the item is bound to no other system. */
  @PreAuthorize("hasAuthority('onestop.application.read')")
  @Nullable RetypingView find(UUID caseId) {
    var a = application(caseId);
    return forms.ofItem(a.item()).map(form -> view(new Work(a, form))).orElse(null);
  }

  /** A sensitive value in the clear, to be pasted over there; who took it is written down. */
  @PreAuthorize("hasAuthority('onestop.application.unmask')")
  @Transactional
  public RetypingView.Copied copy(UUID caseId, int position) {
    var work = work(caseId);
    if (position < 0 || position >= work.form().fields().size())
      throw new BadInput("field-unknown", "position", "没有这一项，请刷新后再看");
    var entry = work.form().fields().get(position);
    audit.record(
        "onestop.application.unmask",
        "application:" + work.application().number(),
        Map.of("field", entry.source(), "reason", "录入" + work.form().name()));
    return new RetypingView.Copied(position, fields.value(work.application(), entry));
  }

  /**
   * Binds the receipt number of the other system.
   *
   * @throws RuleBroken when another case has it
   */
  @PreAuthorize("hasAuthority('casework.case.act') and hasAuthority('onestop.application.read')")
  @Transactional
  public RetypingView bind(UUID caseId, String pasted) {
    var work = work(caseId);
    var number = pasted.replaceAll("[\\s\\p{Z}]", "");
    if (!work.form().receipt().fits(number))
      throw new BadInput(
          "receipt-number-wrong",
          "number",
          "%s的受理编号应像 %s，请核对后重新粘贴".formatted(work.form().name(), work.form().receipt().example()));
    var a = work.application();
    try {
      bindings.put(
          new Binding(
              a.id(),
              caseId,
              work.form().system(),
              number,
              a.department(),
              Callers.current().account(),
              clock.instant()));
    } catch (DuplicateKeyException taken) {
      throw new RuleBroken("receipt-number-taken", "这个受理编号已经绑定在另一个办件上，请核对是不是贴错了");
    }
    audit.record(
        "casework.case.act",
        "application:" + a.number(),
        Map.of("act", "bind", "system", work.form().system(), "number", number));
    return view(work);
  }

  @PreAuthorize("hasAuthority('onestop.retyping.read')")
  List<Mismatch> findings(@Nullable String after, int most) {
    return bindings.findings(Callers.current().scope(), after, most);
  }

  private RetypingView view(Work work) {
    var bound = bindings.find(work.application().id());
    return new RetypingView(
        work.form().system(),
        work.form().name(),
        fields.lines(work.application(), work.form()),
        work.form().receipt().example(),
        bound.map(Binding::number).orElse(null),
        bound.map(Binding::boundAt).orElse(null));
  }

  private Work work(UUID caseId) {
    var a = application(caseId);
    return new Work(a, forms.ofItem(a.item()).orElseThrow(() -> new NotFound("这个事项不需要录入其他系统")));
  }

  private Application application(UUID caseId) {
    return cases
        .applicationOf(casework.read(caseId).matter())
        .orElseThrow(() -> new NotFound("这个办件不是政务服务申请，没有申请内容"));
  }
}
