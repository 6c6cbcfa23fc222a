package yingke.capability.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One information resource (信息资源) as the catalog lists it, with the core metadata of the
 * 《政务信息资源目录编制指南(试行)》 of 2017.
 *
 * @param id {@code <module>.<thing>}, the name by which code and grants mean it
 * @param module the module that keeps it
 * @param code resource code of the guide: class (1 digit, 1 基础 2 主题 3 部门), group (2), item (3),
 *     detail (any), slash, running number
 * @param name Chinese name
 * @param provider id of the department that answers for it
 * @param summary what it holds, in a sentence or two
 * @param format how it is kept
 * @param sharing who may read it
 * @param condition under what condition; present for {@link Sharing#CONDITIONAL}
 * @param basis the article that forbids or limits sharing; present for {@link Sharing#NONE}
 * @param open whether the public may have it
 * @param cycle how often it is brought up to date
 * @param tables the tables of the module's schema in which it lives
 * @param items its fields
 */
public record Resource(
    String id,
    String module,
    String code,
    String name,
    String provider,
    String summary,
    Format format,
    Sharing sharing,
    @Nullable String condition,
    @Nullable String basis,
    boolean open,
    Cycle cycle,
    List<String> tables,
    List<Item> items) {

  public Resource {
    tables = List.copyOf(tables);
    items = List.copyOf(items);
  }

  /**
   * A field (信息项).
   *
   * @param length in characters or digits; null where the type has none
   */
  public record Item(
      String code, String name, Type type, @Nullable Integer length, Sensitivity sensitivity) {}

  /** 共享类型: the three kinds of the guide. */
  public enum Sharing {
    UNCONDITIONAL("无条件共享"),
    CONDITIONAL("有条件共享"),
    NONE("不予共享");

    private final String title;

    Sharing(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** 信息资源格式. */
  public enum Format {
    FILE("电子文件"),
    SHEET("电子表格"),
    DATABASE("数据库"),
    IMAGE("图形图像"),
    STREAM("流媒体"),
    SELF_DESCRIBING("自描述格式");

    private final String title;

    Format(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** 更新周期. */
  public enum Cycle {
    REALTIME("实时"),
    DAILY("每日"),
    WEEKLY("每周"),
    MONTHLY("每月"),
    QUARTERLY("每季度"),
    YEARLY("每年"),
    IRREGULAR("不定期");

    private final String title;

    Cycle(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** 数据类型, by the letters of the guide. */
  public enum Type {
    C("字符型"),
    N("数值型"),
    Y("货币型"),
    D("日期型"),
    T("日期时间型"),
    L("逻辑型"),
    M("备注型"),
    B("双精度型"),
    I("整型"),
    F("浮点型");

    private final String title;

    Type(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** How much harm a leak does; the last two are personal information under 个人信息保护法. */
  public enum Sensitivity {
    PUBLIC("公开"),
    INTERNAL("内部"),
    PERSONAL("个人信息"),
    SENSITIVE("敏感个人信息");

    private final String title;

    Sensitivity(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
