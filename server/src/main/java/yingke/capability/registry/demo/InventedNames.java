package yingke.capability.registry.demo;

import java.util.List;
import java.util.Random;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Sex;

/** Names that sound of Huizhou and belong to nobody in particular. */
final class InventedNames {
  /** What a firm does: the word in its name and its business scope. */
  record Trade(String word, String scope) {}

  /** The frequent ones of the region stand more than once. */
  private static final String[] SURNAMES =
      "汪 汪 汪 程 程 程 胡 胡 胡 方 方 吴 吴 江 江 叶 叶 项 焦 崔 苏 孙 李 李 王 王 张 张 陈 陈 杜 谢 查 余 许 章 罗 潘 洪 曹 刘 黄 金 郑 周 林 储 施 桂 麻 唐 舒 梅 佘 束 倪 翟 丁 韩 杨"
          .split(" ");

  private static final String[] MEN =
      "志强 建国 国平 永胜 文斌 明辉 家旺 大勇 春生 长根 有福 金水 小军 海波 俊杰 浩然 子轩 宇航 一鸣 思远 少华 光明 来顺 茂林 伯年 承志 景行 松涛 云峰 立新"
          .split(" ");

  private static final String[] WOMEN =
      "桂花 秀英 美兰 玉珍 彩云 春梅 金凤 小红 丽萍 爱华 雪琴 雅婷 欣怡 梦瑶 诗涵 子涵 静怡 若兰 采薇 清荷 月仙 水莲 翠萍 巧云 淑芬 文娟 晓燕 海燕 冬梅 茗香"
          .split(" ");

  private static final String[] WORDS =
      "云谷里 松谷 丹霞峰 芙蓉溪 太平湖畔 猴坑 九龙瀑 白云溪 翡翠谷 浦溪河 秧溪 麻川 龙门湾 仙源 弦歌 桃花峰 箬岭 石门 清溪口 凤凰尖".split(" ");

  private static final List<Trade> COMPANIES =
      List.of(
          new Trade("茶业", "茶叶种植、加工、销售"),
          new Trade("旅游开发", "旅游景区开发与管理；旅游纪念品销售"),
          new Trade("酒店管理", "住宿服务；餐饮服务；会议服务"),
          new Trade("食品", "预包装食品、散装食品销售"),
          new Trade("竹木制品", "竹木制品加工、销售"),
          new Trade("建筑工程", "房屋建筑工程、园林绿化工程施工"),
          new Trade("农业科技", "农业技术开发、咨询；农产品销售"));

  private static final List<Trade> SHOPS =
      List.of(
          new Trade("小吃店", "餐饮服务"),
          new Trade("农家乐", "住宿服务；餐饮服务"),
          new Trade("便利店", "预包装食品、日用百货销售"),
          new Trade("理发店", "理发服务"),
          new Trade("茶庄", "茶叶零售"),
          new Trade("民宿", "住宿服务"),
          new Trade("早点铺", "餐饮服务"));

  private static final List<Trade> COOPERATIVES =
      List.of(
          new Trade("猴魁茶叶", "组织成员种植、加工、销售茶叶"),
          new Trade("油茶", "组织成员种植、收购、销售油茶籽"),
          new Trade("生态养殖", "组织成员饲养、销售家禽"),
          new Trade("毛竹", "组织成员种植、采伐、销售毛竹"));

  private final Random random;

  InventedNames(Random random) {
    this.random = random;
  }

  String person(Sex sex) {
    return pick(SURNAMES) + pick(sex == Sex.MALE ? MEN : WOMEN);
  }

  Trade trade(LegalEntity.Kind kind) {
    var trades =
        switch (kind) {
          case COMPANY -> COMPANIES;
          case SELF_EMPLOYED -> SHOPS;
          case COOPERATIVE -> COOPERATIVES;
        };
    return trades.get(random.nextInt(trades.size()));
  }

  /** From the second round through the words on, a number keeps names apart. */
  String firm(LegalEntity.Kind kind, Trade trade, int index) {
    int round = index / WORDS.length;
    var word = WORDS[index % WORDS.length] + (round == 0 ? "" : "第" + (round + 1));
    return switch (kind) {
      case COMPANY -> "黄山区" + word + trade.word() + "有限公司";
      case SELF_EMPLOYED -> "黄山区" + word + trade.word();
      case COOPERATIVE -> "黄山区" + word + trade.word() + "专业合作社";
    };
  }

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
