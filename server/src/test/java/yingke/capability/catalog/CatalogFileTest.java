package yingke.capability.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogFileTest {
  private static final String WHOLE =
      """
      title: 林业
      resources:
        - id: forest.tree
          code: 301009/000001
          name: 古树名木
          provider: forestry
          summary: 在册的古树名木。
          format: database
          sharing: unconditional
          open: true
          cycle: yearly
          tables: [tree]
          items:
            - {code: species, name: 树种, type: C, length: 50, sensitivity: public}
      internal:
        - {table: import_run, reason: 导入过程的记录}
      grants:
        - resource: registry.person
          purpose: "forest.guard:"
          title: 护林员身份核验
          basis: 《古树名木保护条例》第十条
          from: 2026-01-01
          until: 2026-12-31
      """;

  private final List<String> mistakes = new ArrayList<>();

  private CatalogFile read(String yaml) {
    return CatalogFile.read("forest", new StringReader(yaml), mistakes);
  }

  @Test
  void holdsWhatAModuleSharesKeepsAndReads() {
    var file = read(WHOLE);
    assertThat(mistakes).isEmpty();
    assertThat(file.resources()).extracting(Resource::name).containsExactly("古树名木");
    assertThat(file.resources().getFirst().sharing()).isEqualTo(Resource.Sharing.UNCONDITIONAL);
    assertThat(file.internal())
        .extracting(CatalogFile.Internal::table)
        .containsExactly("import_run");
    assertThat(file.grants()).extracting(CatalogFile.GrantLine::reader).containsExactly("forest");
  }

  @Test
  void namesEveryMistakeWithFileAndLine() {
    read(
        WHOLE
            .replace("301009/000001", "九")
            .replace("sharing: unconditional", "sharing: perhaps")
            .replace("until: 2026-12-31", "until: 2025-12-31")
            .replace("length: 50", "length: viele"));
    assertThat(mistakes)
        .anySatisfy(m -> assertThat(m).startsWith("catalog/forest.yaml:4: code 应为资源代码"))
        .anySatisfy(m -> assertThat(m).startsWith("catalog/forest.yaml:9: sharing 应为"))
        .anySatisfy(m -> assertThat(m).startsWith("catalog/forest.yaml:14: length 应为正整数"))
        .anySatisfy(m -> assertThat(m).startsWith("catalog/forest.yaml:18: 授权的 until 早于 from"));
  }

  @Test
  void whatIsNotSharedMustCiteItsArticle() {
    read(WHOLE.replace("sharing: unconditional", "sharing: none"));
    assertThat(mistakes).singleElement().asString().contains("不予共享必须在 basis 写明依据");
    mistakes.clear();
    read(WHOLE.replace("sharing: unconditional", "sharing: none\n    basis: 《中华人民共和国保守国家秘密法》第九条"));
    assertThat(mistakes).isEmpty();
  }

  @Test
  void whatIsSharedUnderAConditionMustStateIt() {
    read(WHOLE.replace("sharing: unconditional", "sharing: conditional"));
    assertThat(mistakes).singleElement().asString().contains("必须写明共享条件");
  }

  @Test
  void anUnknownPropertyIsNotSilentlyLost() {
    read(WHOLE.replace("open: true", "opne: true"));
    assertThat(mistakes).containsExactly("catalog/forest.yaml:10: 不认识的属性 opne");
  }

  @Test
  void brokenYamlIsNamedWithItsLine() {
    read("title: 林业\nresources: [\n");
    assertThat(mistakes).singleElement().asString().startsWith("catalog/forest.yaml:");
  }

  @Test
  void aGrantOnNothingStopsTheStart() {
    var file = read(WHOLE);
    assertThatThrownBy(() -> new Catalog(List.of(file), new ArrayList<>()))
        .isInstanceOf(InvalidCatalog.class)
        .hasMessageContaining("没有资源 registry.person");
  }

  @Test
  void twoResourcesCannotHaveOneCode() {
    var file = read(WHOLE.substring(0, WHOLE.indexOf("grants:")));
    var twin =
        CatalogFile.read(
            "wood",
            new StringReader(
                WHOLE.substring(0, WHOLE.indexOf("grants:")).replace("forest.tree", "wood.tree")),
            mistakes);
    assertThatThrownBy(() -> new Catalog(List.of(file, twin), new ArrayList<>()))
        .hasMessageContaining("资源代码 301009/000001 已被 forest.tree 使用");
  }
}
