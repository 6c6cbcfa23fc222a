package yingke.kernel.identity;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import yingke.kernel.organization.Organization;
import yingke.kernel.sql.StartRefused;

/**
 * Which authorities come with which kind of account and with which post; identity/authorities.yaml.
 */
@Component
class Authorities {
  private static final String FILE = "identity/authorities.yaml";
  private static final Pattern AUTHORITY = Pattern.compile("[a-z]+(\\.[a-z-]+){2}");

  private final Map<String, Set<String>> ofKind;
  private final Map<String, Set<String>> ofPost;
  private final Set<String> districtWide;

  Authorities(Organization organization) throws IOException {
    try (var text = new ClassPathResource(FILE).getInputStream()) {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      var root = (MappingNode) yaml.compose(new InputStreamReader(text, StandardCharsets.UTF_8));
      this.ofKind = lists(child(root, "kinds"));
      this.ofPost = lists(child(root, "posts"));
      this.districtWide = Set.copyOf(words((SequenceNode) child(root, "districtWide")));
      requirePosts(child(root, "posts"), organization);
    }
  }

  Set<String> of(SubjectRef.Kind kind, List<Seat> seats) {
    var all = new HashSet<>(ofKind.getOrDefault(kind.name(), Set.of()));
    for (var seat : seats) all.addAll(ofPost.getOrDefault(seat.post(), Set.of()));
    return all;
  }

  /** What somebody may do in another's name by that one's leave. */
  Set<String> ofAgent(boolean licenses) {
    var all = new HashSet<>(ofKind.getOrDefault("AGENT", Set.of()));
    if (licenses) all.addAll(ofKind.getOrDefault("AGENT_LICENSES", Set.of()));
    return all;
  }

  /** What a guardian may do in the child's name: the child has no account to read or rate with. */
  Set<String> ofGuardian() {
    return ofKind.getOrDefault("GUARDIAN", Set.of());
  }

  boolean seesWholeDistrict(List<Seat> seats) {
    return seats.stream().anyMatch(seat -> districtWide.contains(seat.post()));
  }

  private static void requirePosts(Node posts, Organization organization) {
    for (var post : ((MappingNode) posts).getValue()) {
      var word = ((ScalarNode) post.getKeyNode()).getValue();
      if (!organization.knowsPost(word)) throw wrong(post.getKeyNode(), "没有岗位 " + word);
    }
  }

  private static Map<String, Set<String>> lists(Node mapping) {
    var lists = new HashMap<String, Set<String>>();
    for (var entry : ((MappingNode) mapping).getValue())
      lists.put(
          ((ScalarNode) entry.getKeyNode()).getValue(),
          Set.copyOf(authorities((SequenceNode) entry.getValueNode())));
    return lists;
  }

  private static List<String> authorities(SequenceNode list) {
    for (var node : list.getValue())
      if (!AUTHORITY.matcher(((ScalarNode) node).getValue()).matches())
        throw wrong(node, "权限应写作 模块.事物.动作：" + ((ScalarNode) node).getValue());
    return words(list);
  }

  private static List<String> words(SequenceNode list) {
    var words = new ArrayList<String>();
    for (var node : list.getValue()) words.add(((ScalarNode) node).getValue());
    return words;
  }

  private static Node child(MappingNode root, String key) {
    for (var entry : root.getValue())
      if (((ScalarNode) entry.getKeyNode()).getValue().equals(key)) return entry.getValueNode();
    throw wrong(root, "缺少 " + key);
  }

  private static StartRefused wrong(Node where, String what) {
    return new StartRefused(
        "%s 第 %d 行：%s".formatted(FILE, where.getStartMark().getLine() + 1, what));
  }
}
