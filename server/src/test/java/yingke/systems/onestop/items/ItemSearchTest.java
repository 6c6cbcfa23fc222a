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

  private final ItemSearch search = new ItemSearch(new Items(), new Synonyms());

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
  void nothingIsBetterThanSomethingWrong() {
    Stream.of("身份证丢了怎么补", "小孩上小学报名", "结婚登记", "社保断缴了怎么办", "护照换发", "公积金提取", "asdf", "。。。", "驾驶证年审")
        .forEach(question -> assertThat(search.find(question)).as(question).isEmpty());
  }

  @Test
  void anEmptyAnswerStillOffersSomething() {
    assertThat(search.popular()).isNotEmpty();
  }
}
