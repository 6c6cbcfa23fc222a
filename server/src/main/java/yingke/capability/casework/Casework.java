package yingke.capability.casework;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;

/** Opens cases and moves them. */
@Component
public class Casework {
  /** Opens a case within the caller's transaction; the same command again answers the same case. */
  public CaseView open(OpenCase asked) {
    throw new BadInput("procedure-unknown", "procedure", "没有流程 " + asked.procedure());
  }

  /** Acts on a case in one transaction; the same command again is answered again. */
  public CaseView act(ActOnCase asked) {
    throw missing();
  }

  /**
   * @throws NotFound unless the caller is the party, or an officer whose scope covers the case
   */
  public CaseView read(UUID id) {
    throw missing();
  }

  /** The case of a matter; as visible as in {@link #read}. */
  public Optional<CaseView> findByMatter(String matter) {
    return Optional.empty();
  }

  private static NotFound missing() {
    return new NotFound("没有找到该办件，可能编号有误或不在您的办理范围内");
  }
}
