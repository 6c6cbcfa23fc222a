package yingke.systems.onestop.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Questions as people ask them; each names the item that must come first. */
class ItemSearchTest {
  static final String ELDER = "elder-card";
  static final String FOOD = "food-bulk-sale";
  static final String HEALTH = "public-place-health";

  /** A question and the item that answers it. */
  record Asked(String question, String item) {}

  static final List<Asked> QUESTIONS =
      List.of(
          new Asked("七十岁坐公交要不要钱", ELDER),
          new Asked("我妈72岁了坐公交车能免费吗", ELDER),
          new Asked("老人坐车免费要办什么卡", ELDER),
          new Asked("老年证怎么办", ELDER),
          new Asked("老年卡", ELDER),
          new Asked("六十五周岁有什么优惠", ELDER),
          new Asked("爷爷进黄山景区要买门票吗", ELDER),
          new Asked("退休以后坐车有没有优待", ELDER),
          new Asked("敬老卡在哪里领", ELDER),
          new Asked("奶奶80多岁逛公园要钱不", ELDER),
          new Asked("老年人优待证", ELDER),
          new Asked("我想卖散装茶叶", FOOD),
          new Asked("开茶叶店要什么证", FOOD),
          new Asked("自己家的毛峰想在镇上开个店称斤卖", FOOD),
          new Asked("零食店要办许可证吗", FOOD),
          new Asked("食品经营许可证怎么申请", FOOD),
          new Asked("卖糕点点心要什么手续", FOOD),
          new Asked("炒货店开业前要办啥", FOOD),
          new Asked("散装食品许可", FOOD),
          new Asked("超市里卖散称瓜子", FOOD),
          new Asked("开民宿要办什么证", HEALTH),
          new Asked("家里空房间租给游客住一晚要手续吗", HEALTH),
          new Asked("宾馆卫生许可证", HEALTH),
          new Asked("理发店要不要卫生证", HEALTH),
          new Asked("想开个澡堂子", HEALTH),
          new Asked("游泳馆开业", HEALTH),
          new Asked("客栈营业前要办什么", HEALTH),
          new Asked("美甲店的卫生许可怎么弄", HEALTH),
          new Asked("公共场所卫生许可", HEALTH),
          new Asked("旅馆要检测空气吗", HEALTH));

  /** What people ask about the rest of the district; the answer is among the first three. */
  static final List<Asked> MORE =
      List.of(
          new Asked("砍自家山上的杉木要办证吗", "timber-felling"),
          new Asked("房前屋后两棵树能不能自己砍", "timber-felling"),
          new Asked("砍毛竹要采伐证吗", "timber-felling"),
          new Asked("家里失火了什么都没了能救助吗", "temporary-relief"),
          new Asked("出车祸把家底花光了怎么办", "temporary-relief"),
          new Asked("收入太低了想吃低保", "minimum-living"),
          new Asked("村里无儿无女的老人谁来管", "extreme-poverty"),
          new Asked("孩子没有父母了有生活费吗", "orphan-support"),
          new Asked("店不开了营业执照怎么弄掉", "sole-trader-deregistration"),
          new Asked("个体户注销", "sole-trader-deregistration"),
          new Asked("刚出生的宝宝怎么上户口", "birth-registration"),
          new Asked("我想注册个公司", "company-registration"),
          new Asked("买了房怎么办房产证", "real-estate-registration"),
          new Asked("爸妈的房子过户给我", "real-estate-registration"),
          new Asked("新公司给员工上社保", "social-insurance-enrolment"),
          new Asked("想办个养老院要审批吗", "elder-home-filing"),
          new Asked("八十岁老人每个月有补贴吗", "elder-allowance"),
          new Asked("残疾证去哪里办", "disability-certificate"),
          new Asked("重度残疾人护理补贴", "disabled-allowance"),
          new Asked("没钱请律师怎么打官司", "legal-aid"),
          new Asked("老板拖欠工资不给", "legal-aid"),
          new Asked("小孩上小学怎么报名", "school-enrolment"),
          new Asked("家里困难孩子上学有补助吗", "student-aid"),
          new Asked("开幼儿园要什么手续", "private-kindergarten"),
          new Asked("教师资格证认定", "teacher-qualification"),
          new Asked("护士证首次注册", "nurse-registration"),
          new Asked("开个诊所要审批吗", "clinic-filing"),
          new Asked("开托儿所", "daycare-filing"),
          new Asked("开个小面馆要办什么证", "small-catering"),
          new Asked("只卖包装好的零食饮料", "prepackaged-food-filing"),
          new Asked("小店里卖烟要什么证", "tobacco-retail"),
          new Asked("过年想卖鞭炮", "fireworks"),
          new Asked("开KTV要办什么证", "entertainment"),
          new Asked("网吧怎么审批", "internet-cafe"),
          new Asked("饭店开业前消防检查", "fire-safety"),
          new Asked("开宾馆特种行业许可证", "hotel-security"),
          new Asked("买大货车拉货要什么证", "road-freight"),
          new Asked("开个修车店", "vehicle-repair-filing"),
          new Asked("开农资店卖农药", "pesticide"),
          new Asked("办养猪场要什么证", "epidemic-condition"),
          new Asked("农村老房子翻建", "rural-planning"),
          new Asked("工地开工前要办什么", "construction-permit"),
          new Asked("饭店污水排到下水道要办证吗", "sewer-discharge"),
          new Asked("装修搭脚手架占了人行道", "road-occupation"),
          new Asked("看病花了很多钱能救助吗", "medical-aid"),
          new Asked("高血压门诊能报销吗", "chronic-disease"),
          new Asked("孩子当兵家里有优待金吗", "conscript-family"),
          new Asked("山界有争议找谁", "forest-dispute"),
          new Asked("邻居占了我家宅基地", "land-dispute"),
          new Asked("发大水房子冲坏了", "disaster-relief"),
          new Asked("借书证怎么办", "library-card"),
          new Asked("想查父母的结婚档案", "archive-lookup"),
          new Asked("买拖拉机有补贴吗", "farm-machine-subsidy"),
          new Asked("下岗五十岁找不到工作有什么补贴", "difficult-employment"),
          new Asked("没房子租房有补贴吗", "rent-subsidy"),
          new Asked("举报黑作坊有奖励吗", "food-report-reward"));

  private final ItemSearch search = new ItemSearch(ItemFolder::shipped, new Synonyms());

  @Test
  void plainSpeechLeadsToTheRightItem() {
    var wrong = new ArrayList<String>();
    for (var asked : QUESTIONS) {
      var found = search.find(asked.question()).stream().map(ServiceItem::id).toList();
      if (found.isEmpty() || !found.getFirst().equals(asked.item()))
        wrong.add(asked + " → " + found);
    }
    System.out.printf(
        "questions answered: %d of %d%n", QUESTIONS.size() - wrong.size(), QUESTIONS.size());
    assertThat(wrong).isEmpty();
  }

  @Test
  void theRightOneOfManyIsAmongTheFirstThree() {
    var wrong = new ArrayList<String>();
    for (var asked : MORE) {
      var found = search.find(asked.question()).stream().map(ServiceItem::id).limit(3).toList();
      if (!found.contains(asked.item())) wrong.add(asked + " → " + found);
    }
    System.out.printf(
        "more questions answered: %d of %d%n", MORE.size() - wrong.size(), MORE.size());
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingIsBetterThanSomethingWrong() {
    Stream.of("身份证丢了怎么补", "买火箭", "护照换发", "公积金提取", "asdf", "。。。", "驾驶证年审")
        .forEach(question -> assertThat(search.find(question)).as(question).isEmpty());
  }

  @Test
  void anEmptyAnswerStillOffersSomething() {
    assertThat(search.popular()).isNotEmpty();
  }
}
