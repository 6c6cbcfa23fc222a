package yingke.systems.onestop.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.capability.registry.Sex;
import yingke.kernel.division.Division;

/**
 * Who applies, and what they write.
 *
 * @param firm that the person applies for; null for themselves
 */
record Applicant(Person person, @Nullable LegalEntity firm) {
  private static final List<String> PRODUCTS = List.of("茶叶", "干货炒货", "糕点饼干", "粮食制品");
  private static final List<String> KINDS = List.of("宾馆旅店招待所", "理发店", "公共浴室", "美容店");
  private static final String PHONE = "15400000000"; // an unassigned segment

  /** What the form of an item asks for and no base library knows. */
  Map<String, Object> values(String item, Division town, Division village, Random random) {
    return switch (item) {
      case "food-bulk-sale" -> shop(town, village, random);
      case "public-place-health" -> place(town, village, random);
      case "tobacco-retail" ->
          counter(town, village, random, Map.of("kinds", List.of("卷烟"), "distance", 420));
      case "fire-safety" ->
          counter(town, village, random, Map.of("kind", "饭店", "floor", "1", "promise", false));
      case "pesticide" ->
          counter(
              town,
              village,
              random,
              Map.of("scope", "农药（限制使用农药除外）", "expert", person.name().value(), "store", 40));
      case "temporary-relief" -> relief(random);
      case "sole-trader-deregistration" -> closing(random);
      case "birth-registration" -> birth(random);
      default -> Map.of("phone", phone());
    };
  }

  private Map<String, Object> relief(Random random) {
    return Map.of(
        "phone",
        phone(),
        "reason",
        "火灾",
        "happenedOn",
        "2026-01-05",
        "story",
        "家里失火，眼下过日子有困难。",
        "members",
        1 + random.nextInt(4),
        "income",
        800 + random.nextInt(12) * 100,
        "urgent",
        false,
        "consent",
        "同意");
  }

  private Map<String, Object> closing(Random random) {
    return Map.of(
        "reason",
        List.of("不再经营", "转行", "经营者身体原因").get(random.nextInt(3)),
        "clear",
        true,
        "keeper",
        person.name().value(),
        "invoice",
        random.nextBoolean() ? "没有" : "有，已向税务部门缴销",
        "contactPhone",
        phone());
  }

  private Map<String, Object> birth(Random random) {
    boolean father = person.sex().value() == Sex.MALE;
    var family = person.name().value().substring(0, 1);
    return Map.of(
        "childName",
        family + List.of("小禾", "一诺", "沐阳", "知夏").get(random.nextInt(4)),
        "childSex",
        random.nextBoolean() ? "男" : "女",
        "childBirth",
        LocalDate.of(2026, 11, 1 + random.nextInt(15)).toString(),
        "certificate",
        "W34%07d".formatted(random.nextInt(10_000_000)),
        "relation",
        father ? "父亲" : "母亲",
        "follow",
        father ? "随父亲" : "随母亲",
        "phone",
        phone());
  }

  private Map<String, Object> shop(Division town, Division village, Random random) {
    var values = new HashMap<>(premises(town, village, random));
    var products = new ArrayList<String>();
    for (var product : PRODUCTS) if (random.nextInt(2) == 0) products.add(product);
    values.put("shopName", sign());
    values.put("products", products.isEmpty() ? List.of("茶叶") : products);
    values.put("managerName", person.name().value());
    values.put("managerPhone", phone());
    values.put("online", false);
    return values;
  }

  private Map<String, Object> place(Division town, Division village, Random random) {
    var values = new HashMap<>(premises(town, village, random));
    var kind = KINDS.get(Math.max(0, random.nextInt(KINDS.size() * 2) - KINDS.size()));
    values.put("placeName", sign());
    values.put("kind", kind);
    if (kind.equals(KINDS.getFirst())) values.put("rooms", 4 + random.nextInt(20));
    values.put("certifiedStaff", values.get("staff"));
    values.put("centralAir", false);
    values.put("contactPhone", phone());
    return values;
  }

  /** Premises with a sign over the door, in the words that the item has for it. */
  private Map<String, Object> counter(
      Division town, Division village, Random random, Map<String, Object> more) {
    var values = new HashMap<>(premises(town, village, random));
    values.remove("staff");
    if (more.containsKey("store")) values.remove("area");
    values.put(more.containsKey("floor") ? "venue" : "shopName", sign());
    values.put("contactPhone", phone());
    values.putAll(more);
    return values;
  }

  private static Map<String, Object> premises(Division town, Division village, Random random) {
    var street = village.name().replaceAll("(村委会|居委会|生活区)$", "");
    return Map.of(
        "place", village.code(),
        "address", "黄山区" + town.name() + street + (1 + random.nextInt(98)) + "号",
        "area", 30 + random.nextInt(270),
        "staff", 1 + random.nextInt(8));
  }

  /** As it stands over the door. */
  private String sign() {
    var name = firm == null ? person.name().value() : firm.name().value();
    return name.replaceAll("^黄山区|(专业合作社|有限公司)$", "");
  }

  private String phone() {
    var known = person.phone();
    return known == null ? PHONE : known.value();
  }
}
