package yingke.kernel.division;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import yingke.kernel.web.NotFound;

/** The administrative tree, held in memory: a county has about a hundred places. */
@Component
public class Divisions {
  private final DivisionStore store;
  private volatile @Nullable Map<String, Division> tree;

  Divisions(DivisionStore store) {
    this.store = store;
  }

  /**
   * @throws NotFound when no division has that code
   */
  public Division get(String code) {
    return find(code).orElseThrow(() -> new NotFound("没有代码为 " + code + " 的行政区划"));
  }

  public Optional<Division> find(String code) {
    return Optional.ofNullable(tree().get(code));
  }

  /** What lies directly below, without what has ended. */
  public List<Division> children(String code) {
    return tree().values().stream()
        .filter(division -> code.equals(division.parent()) && !division.ended())
        .toList();
  }

  /** The tops of the tree: provinces. */
  public List<Division> roots() {
    return tree().values().stream().filter(division -> division.parent() == null).toList();
  }

  /** "甘棠镇"; the code itself when it is unknown, so that a list never fails for one row. */
  public String nameOf(String code) {
    return find(code).map(Division::name).orElse(code);
  }

  /** "安徽省黄山市黄山区甘棠镇". */
  public String fullName(String code) {
    var names = new ArrayList<String>();
    for (var division = find(code); division.isPresent(); ) {
      names.addFirst(division.get().name());
      var parent = division.get().parent();
      division = parent == null ? Optional.empty() : find(parent);
    }
    return names.isEmpty() ? code : String.join("", names);
  }

  /** The town that a village or town code lies in, empty above town level. */
  public Optional<Division> townOf(String code) {
    return find(code.substring(0, 9) + "000").filter(d -> d.level() == Division.TOWN);
  }

  @TransactionalEventListener
  void on(DivisionsChanged change) {
    tree = null;
  }

  private Map<String, Division> tree() {
    var known = tree;
    if (known == null || known.isEmpty()) tree = known = byCode(store.all());
    return known;
  }

  private static Map<String, Division> byCode(Collection<Division> divisions) {
    var all = new LinkedHashMap<String, Division>();
    for (var division : divisions) all.put(division.code(), division);
    return all;
  }
}
