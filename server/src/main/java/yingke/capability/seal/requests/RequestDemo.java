package yingke.capability.seal.requests;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.seal.DemoPaper;
import yingke.capability.seal.SealKind;
import yingke.capability.seal.Seals;
import yingke.kernel.identity.InventedCallers;
import yingke.kernel.sql.DemoData;

/** Requests of the demonstration that wait for a leader. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class RequestDemo implements DemoData {
  private final RequestStore store;
  private final UseRequests requests;
  private final Seals seals;
  private final DemoPaper paper;
  private final InventedCallers callers;
  private final Clock clock;

  RequestDemo(
      RequestStore store,
      UseRequests requests,
      Seals seals,
      DemoPaper paper,
      InventedCallers callers,
      Clock clock) {
    this.store = store;
    this.requests = requests;
    this.seals = seals;
    this.paper = paper;
    this.callers = callers;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 130;
  }

  @Override
  @Transactional
  public void load() {
    ask("market", "关于开展茶叶质量专项抽检的函", "发往各乡镇人民政府，请其配合抽检", 14);
    ask("civil", "关于核对低保家庭信息的函", "发往区人力资源和社会保障局核对参保信息", 2);
  }

  private void ask(String department, String title, String purpose, int copies) {
    var id =
        UUID.nameUUIDFromBytes(("seal-use-demo:" + department).getBytes(StandardCharsets.UTF_8));
    var officer = callers.officer(department + "-reviewer");
    if (store.find(officer.scope(), id).isPresent()) return;
    var file =
        paper.upload(
            id,
            officer,
            department,
            LocalDate.now(clock),
            title,
            "因工作需要，现将有关事项函告如下，请予支持配合，并于收到之日起五个工作日内书面回复。");
    var seal = store.seal(officer.scope(), seals.get(department, SealKind.OFFICIAL).id());
    var asked = new AskUse(seal.orElseThrow().id(), title, purpose, copies, file.id(), 1, 150, 130);
    requests.ask(id, asked, seal.orElseThrow(), file, officer);
  }
}
