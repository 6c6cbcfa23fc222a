package yingke.bench.lists;

import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.bench.District;

/**
 * Cases that lie there: made by the database from their running number, so the same in every run.
 * One in ten is open and waits in somebody's inbox; each has the event of its opening, one resident
 * and no application.
 */
final class Volume {
  private final JdbcClient db;
  private int cases;

  Volume(District district) {
    this.db = district.asOwner();
    db.sql("create schema if not exists bench").update();
    db.sql(
            """
            create or replace function bench.name_of(i int) returns text language sql immutable
            return substr('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗', 1 + i % 20, 1)
              || substr('建国秀英桂兰志强丽华海燕文博雨桐思远佳宁小满静宜', 1 + (i / 20) % 24, 1)
              || substr('芳伟敏静磊军洋勇艳杰涛明超霞平刚辉玲云飞鹏红梅', 1 + (i / 480) % 23, 1)
            """)
        .update();
  }

  /** Adds what is missing to that many, and lets the planner know. */
  void growTo(int wanted) {
    if (wanted <= cases) return;
    // what lies there was told long ago: subscribers stand behind it
    db.sql("update casework.subscriber set tx = '1' where tx = '0'").update();
    for (var statement : Statements.ALL)
      db.sql(statement).param("first", cases + 1).param("last", wanted).update();
    for (var table :
        new String[] {
          "casework.case_file", "casework.work_item", "casework.timeline", "registry.person"
        }) db.sql("vacuum analyze " + table).update();
    cases = wanted;
  }

  int cases() {
    return cases;
  }
}
