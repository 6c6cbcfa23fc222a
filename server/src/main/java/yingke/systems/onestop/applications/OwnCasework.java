package yingke.systems.onestop.applications;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Casework;
import yingke.capability.casework.OpenCase;
import yingke.kernel.identity.Callers;

/**
 * The cases of applications, for whoever was let at the application. Agents have no authority over
 * cases themselves: it would reach every case of their principal, named in the authorization or
 * not.
 */
@Component
public class OwnCasework {
  private static final String OWN = "casework.case.own";

  private final Casework casework;

  OwnCasework(Casework casework) {
    this.casework = casework;
  }

  public CaseView open(OpenCase asked) {
    return own(() -> casework.open(asked));
  }

  public CaseView act(ActOnCase asked) {
    return own(() -> casework.act(asked));
  }

  public CaseView read(UUID caseId) {
    return own(() -> casework.read(caseId));
  }

  private static CaseView own(Supplier<CaseView> work) {
    var caller = Callers.current();
    return caller.agency() == null ? work.get() : Callers.as(caller.with(OWN), work);
  }
}
