package yingke.capability.seal;

import org.springframework.stereotype.Component;
import yingke.kernel.web.NotFound;

/** The seals of the departments. */
@Component
public class Seals {
  /**
   * The seal in force.
   *
   * @throws NotFound when the department has none of that kind in force
   */
  public SealView get(String department, SealKind kind) {
    throw new NotFound(department + "没有可用的" + kind.title());
  }
}
