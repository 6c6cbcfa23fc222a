package yingke.systems.onestop;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.files.content.Samples;

/** What an applicant or a clerk does over HTTP, in few words. */
public final class Counter {
  private static final String APPLICATIONS = "/api/onestop/applications";

  /** What a firm types that sells loose tea. */
  public static final Map<String, Object> SHOP =
      Map.of(
          "shopName", "云谷茶行",
          "place", "341003100001",
          "address", "黄山区甘棠镇平湖东路66号",
          "area", 60,
          "products", List.of("茶叶"),
          "staff", 3,
          "managerName", "程明远",
          "managerPhone", "15400000001",
          "online", false);

  private final MockMvcTester http;
  private final JsonMapper json = JsonMapper.builder().build();

  public Counter(MockMvcTester http) {
    this.http = http;
  }

  public MvcTestResult begin(RequestPostProcessor who, String item) {
    return post(who, APPLICATIONS, Map.of("item", item));
  }

  /** Begins and tells the id. */
  public String draft(RequestPostProcessor who, String item) {
    var begun = begin(who, item);
    assertThat(begun.getResponse().getStatus()).isIn(200, 201);
    return read(begun, "$.id");
  }

  public MvcTestResult get(RequestPostProcessor who, String path) {
    return http.get().uri(path).with(who).exchange();
  }

  public MvcTestResult application(RequestPostProcessor who, String id) {
    return get(who, APPLICATIONS + "/" + id);
  }

  public MvcTestResult save(
      RequestPostProcessor who, String id, int version, Map<String, Object> values) {
    return put(who, APPLICATIONS + "/" + id + "/form", version, Map.of("values", values));
  }

  public MvcTestResult put(RequestPostProcessor who, String path, int version, Object body) {
    return http.put()
        .uri(path)
        .with(who)
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(body))
        .exchange();
  }

  /** Saves on top of whatever version there is. */
  public void fill(RequestPostProcessor who, String id, Map<String, Object> values) {
    int version = read(application(who, id), "$.version");
    assertThat(save(who, id, version, values)).hasStatusOk();
  }

  /** Uploads a file and tells its id. */
  public String upload(RequestPostProcessor who, String name, byte[] content) {
    return read(tryUpload(who, name, content), "$.id");
  }

  public MvcTestResult tryUpload(RequestPostProcessor who, String name, byte[] content) {
    return http.post()
        .uri("/api/files/files")
        .multipart()
        .file(new MockMultipartFile("file", name, null, content))
        .header("Idempotency-Key", key())
        .with(who)
        .exchange();
  }

  public MvcTestResult attach(
      RequestPostProcessor who, String id, String material, String... files) {
    return http.put()
        .uri(APPLICATIONS + "/" + id + "/materials/" + material)
        .with(who)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(Map.of("files", files)))
        .exchange();
  }

  /** Uploads a PDF for a material. */
  public void bring(RequestPostProcessor who, String id, String material) {
    assertThat(attach(who, id, material, upload(who, material + ".pdf", Samples.pdf())))
        .hasStatusOk();
  }

  public MvcTestResult submit(RequestPostProcessor who, String id, String key) {
    return post(who, APPLICATIONS + "/" + id + "/submission", Map.of(), key);
  }

  public MvcTestResult post(RequestPostProcessor who, String path, Object body) {
    return post(who, path, body, key());
  }

  public MvcTestResult post(RequestPostProcessor who, String path, Object body, String key) {
    return http.post()
        .uri(path)
        .with(who)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(body))
        .exchange();
  }

  /** Answers something that nobody has touched yet. */
  public MvcTestResult answer(RequestPostProcessor who, String path, Object body) {
    return http.post()
        .uri(path)
        .with(who)
        .header("If-Match", "\"0\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(body))
        .exchange();
  }

  /** Chooses something that needs no words. */
  public MvcTestResult put(RequestPostProcessor who, String path) {
    return http.put().uri(path).with(who).exchange();
  }

  public MvcTestResult delete(RequestPostProcessor who, String path) {
    return http.method(HttpMethod.DELETE).uri(path).with(who).exchange();
  }

  /** A draft of a firm that sells loose tea, ready to be handed in. */
  public String shop(RequestPostProcessor firm) {
    var id = draft(firm, "food-bulk-sale");
    fill(firm, id, SHOP);
    bring(firm, id, "layout");
    bring(firm, id, "safety-rules");
    return id;
  }

  /** Signs in as a persona of the demonstration, with all that their posts let them do. */
  public RequestPostProcessor persona(String id) {
    var answer = http.post().uri("/api/identity/personas/" + id + "/token").exchange();
    String token = read(answer, "$.token");
    return request -> {
      request.addHeader("Authorization", "Bearer " + token);
      return request;
    };
  }

  /** Acts on a case as it stands now. */
  public MvcTestResult act(
      RequestPostProcessor who, String caseId, String action, Map<String, Object> content) {
    var path = "/api/casework/cases/" + caseId;
    int version = read(get(who, path), "$.version");
    var body = new HashMap<String, Object>(Map.of("action", action, "files", List.of()));
    body.putAll(content);
    body.putIfAbsent("form", Map.of());
    return http.post()
        .uri(path + "/actions")
        .with(who)
        .header("Idempotency-Key", key())
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(body))
        .exchange();
  }

  public static String key() {
    return UUID.randomUUID().toString();
  }

  public static <T> T read(MvcTestResult result, String path) {
    return JsonPath.read(text(result), path);
  }

  public static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A shop whose firm is in no base library, so that it tells everything itself. */
  public static Map<String, Object> unknownShop() {
    var all = new HashMap<>(SHOP);
    all.put("name", "黄山区云谷茶行");
    all.put("uscc", "91341003MA2N12AB65");
    all.put("representative", "程明远");
    all.put("representativeId", "341003198506073210");
    return all;
  }
}
