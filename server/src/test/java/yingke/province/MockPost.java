package yingke.province;

import java.io.IOException;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Carries the province's messages into a test that listens on no port. */
@Component
class MockPost implements Postman {
  private final ObjectProvider<MockMvcTester> http;

  MockPost(ObjectProvider<MockMvcTester> http) {
    this.http = http;
  }

  @Override
  public int bring(Map<String, String> headers, byte[] body) throws IOException {
    var tester = http.getIfAvailable();
    if (tester == null) throw new IOException("the district listens nowhere");
    var request =
        tester
            .post()
            .uri("/api/exchange/messages")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    headers.forEach(request::header);
    return request.exchange().getResponse().getStatus();
  }
}
