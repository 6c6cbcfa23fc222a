package yingke.province;

import java.io.IOException;
import java.util.Map;

/** Carries a signed message of the province to the district. */
@FunctionalInterface
public interface Postman {
  /**
   * Brings it.
   *
   * @return the HTTP status of the answer
   * @throws IOException when the district is not there
   */
  int bring(Map<String, String> headers, byte[] body) throws IOException, InterruptedException;
}
