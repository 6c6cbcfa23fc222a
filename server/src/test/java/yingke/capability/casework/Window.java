package yingke.capability.casework;

import static yingke.capability.casework.Counter.signedIn;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.kernel.identity.Caller;

/** Through which people reach casework: its API, each asking as who they are. */
record Window(MockMvcTester http) {
  MvcTestResult get(String path, Caller caller) {
    return http.get().uri("/api/casework" + path).with(signedIn(caller)).exchange();
  }

  MvcTestResult delete(String path, Caller caller) {
    return http.delete().uri("/api/casework" + path).with(signedIn(caller)).exchange();
  }

  MvcTestResult post(String path, String body, Caller caller) {
    return post(path, body, UUID.randomUUID().toString(), 0, caller);
  }

  MvcTestResult post(String path, String body, String key, Caller caller) {
    return post(path, body, key, 0, caller);
  }

  MvcTestResult post(String path, String body, int version, Caller caller) {
    return post(path, body, UUID.randomUUID().toString(), version, caller);
  }

  private MvcTestResult post(String path, String body, String key, int version, Caller caller) {
    return http.post()
        .uri("/api/casework" + path)
        .header("Idempotency-Key", key)
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(signedIn(caller))
        .exchange();
  }
}
