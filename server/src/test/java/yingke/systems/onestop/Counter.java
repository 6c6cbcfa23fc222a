package yingke.systems.onestop;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.files.content.Samples;
import yingke.kernel.identity.Caller;

/** What an applicant or a clerk does over HTTP, in few words. */
public final class Counter {
  private static final String APPLICATIONS = "/api/onestop/applications";

  private final MockMvcTester http;
  private final JsonMapper json = JsonMapper.builder().build();

  public Counter(MockMvcTester http) {
    this.http = http;
  }

  public MvcTestResult begin(Caller who, String item) {
    return post(who, APPLICATIONS, Map.of("item", item));
  }

  /** Begins and tells the id. */
  public String draft(Caller who, String item) {
    var begun = begin(who, item);
    assertThat(begun.getResponse().getStatus()).isIn(200, 201);
    return read(begun, "$.id");
  }

  public MvcTestResult get(Caller who, String path) {
    return http.get().uri(path).with(Applicants.as(who)).exchange();
  }

  public MvcTestResult application(Caller who, String id) {
    return get(who, APPLICATIONS + "/" + id);
  }

  public MvcTestResult save(Caller who, String id, int version, Map<String, Object> values) {
    return http.put()
        .uri(APPLICATIONS + "/" + id + "/form")
        .with(Applicants.as(who))
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(Map.of("values", values)))
        .exchange();
  }

  /** Saves on top of whatever version there is. */
  public void fill(Caller who, String id, Map<String, Object> values) {
    int version = read(application(who, id), "$.version");
    assertThat(save(who, id, version, values)).hasStatusOk();
  }

  /** Uploads a file and tells its id. */
  public String upload(Caller who, String name, byte[] content) {
    return read(tryUpload(who, name, content), "$.id");
  }

  public MvcTestResult tryUpload(Caller who, String name, byte[] content) {
    return http.post()
        .uri("/api/files/files")
        .multipart()
        .file(new MockMultipartFile("file", name, null, content))
        .header("Idempotency-Key", key())
        .with(Applicants.as(who))
        .exchange();
  }

  public MvcTestResult attach(Caller who, String id, String material, String... files) {
    return http.put()
        .uri(APPLICATIONS + "/" + id + "/materials/" + material)
        .with(Applicants.as(who))
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(Map.of("files", files)))
        .exchange();
  }

  /** Uploads a PDF for a material. */
  public void bring(Caller who, String id, String material) {
    assertThat(attach(who, id, material, upload(who, material + ".pdf", Samples.pdf())))
        .hasStatusOk();
  }

  public MvcTestResult submit(Caller who, String id, String key) {
    return post(who, APPLICATIONS + "/" + id + "/submission", Map.of(), key);
  }

  public MvcTestResult post(Caller who, String path, Object body) {
    return post(who, path, body, key());
  }

  public MvcTestResult post(Caller who, String path, Object body, String key) {
    return http.post()
        .uri(path)
        .with(Applicants.as(who))
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(body))
        .exchange();
  }

  public MvcTestResult delete(Caller who, String path) {
    return http.method(HttpMethod.DELETE).uri(path).with(Applicants.as(who)).exchange();
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
}
