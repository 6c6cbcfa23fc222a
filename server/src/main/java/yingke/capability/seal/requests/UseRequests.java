package yingke.capability.seal.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.Casework;
import yingke.capability.casework.OpenCase;
import yingke.capability.seal.requests.RequestStore.NewRequest;
import yingke.capability.seal.requests.RequestStore.Wanted;
import yingke.capability.seal.seals.SealLimits;
import yingke.capability.seal.signing.UploadedOfd;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.BadInput;

/** Writes requests down and has them decided as cases of the seal's own organ. */
@Component
class UseRequests {
  /** How the matter of such a case begins; the request's id follows. */
  static final String MATTER = "seal.use:";

  private static final Caller SYSTEM = Caller.system("seal");

  private final RequestStore store;
  private final Casework casework;
  private final SealLimits limits;
  private final Organization organization;
  private final Files files;
  private final Clock clock;

  UseRequests(
      RequestStore store,
      Casework casework,
      SealLimits limits,
      Organization organization,
      Files files,
      Clock clock) {
    this.store = store;
    this.casework = casework;
    this.limits = limits;
    this.organization = organization;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Within the caller's transaction.
   *
   * @throws BadInput when the file cannot be sealed, or not at that place
   */
  void ask(UUID id, AskUse asked, Wanted seal, StoredFile file, Caller asker) {
    var document = UploadedOfd.read(content(file));
    document.require(asked.placement());
    var number = "YY-%d-%04d".formatted(LocalDate.now(clock).getYear(), store.nextNumber());
    var opened = Callers.as(SYSTEM, () -> casework.open(order(id, asked, seal, asker, number)));
    store.insert(
        new NewRequest(
            id,
            seal.id(),
            seal.department(),
            asked.title(),
            asked.purpose(),
            asked.copies(),
            asked.page(),
            document.pages(),
            asked.x(),
            asked.y(),
            file.id(),
            file.name(),
            file.sm3(),
            opened.id(),
            number,
            asker.account(),
            asker.name(),
            asker.subject().toString(),
            clock.instant()));
  }

  private OpenCase order(UUID id, AskUse asked, Wanted seal, Caller asker, String number) {
    int days = limits.today().useDays();
    return new OpenCase(
        id,
        "seal-use",
        MATTER + id,
        number,
        "用印：" + asked.title() + "（" + seal.name() + "）",
        asker.subject(),
        asker.name(),
        seal.department(),
        organization.department(seal.department()).division(),
        days,
        days,
        Map.of("seal", seal.id().toString()),
        null);
  }

  void withdraw(UseRequest request, UUID command, String reason) {
    Callers.as(
        SYSTEM,
        () -> {
          var version = casework.read(request.caseId()).version();
          casework.act(
              new ActOnCase(
                  request.caseId(), version, command, "withdraw", reason, List.of(), Map.of()));
        });
  }

  private byte[] content(StoredFile file) {
    try (var in = files.open(file.id())) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
