package yingke.systems.onestop;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Version;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.drafts.AttachFiles;
import yingke.systems.onestop.drafts.BeginApplication;
import yingke.systems.onestop.drafts.DraftDesk;
import yingke.systems.onestop.drafts.MaterialDesk;
import yingke.systems.onestop.drafts.SaveForm;
import yingke.systems.onestop.following.AskReview;
import yingke.systems.onestop.following.ReviewDesk;
import yingke.systems.onestop.ratings.Rate;
import yingke.systems.onestop.ratings.RatingDesk;
import yingke.systems.onestop.submission.SubmissionDesk;
import yingke.systems.onestop.submission.SubmitApplication;

/**
 * Applying in one call, for counters of other systems and for the demonstration. The caller is the
 * applicant, with the applicant's authorities, and everything is checked as it is on the portal.
 */
@Component
public class Applications {
  private final DraftDesk drafts;
  private final MaterialDesk materials;
  private final SubmissionDesk submissions;
  private final RatingDesk ratings;
  private final ReviewDesk reviews;

  Applications(
      DraftDesk drafts,
      MaterialDesk materials,
      SubmissionDesk submissions,
      RatingDesk ratings,
      ReviewDesk reviews) {
    this.drafts = drafts;
    this.materials = materials;
    this.submissions = submissions;
    this.ratings = ratings;
    this.reviews = reviews;
  }

  /**
   * Fills an application in and hands it in.
   *
   * @throws RuleBroken when the caller may not apply for the item
   * @throws BadInput when something is missing or wrong, with every wrong field
   */
  @Transactional
  public Filed file(Filing filing) {
    var begun = drafts.begin(named(filing, "begin"), new BeginApplication(filing.item()));
    var id = begun.application().id();
    if (begun.application().state() == Application.State.DRAFT) {
      var version = new Version(begun.application().version());
      drafts.save(id, version, new SaveForm(filing.values()));
      filing.materials().forEach((material, files) -> attach(id, material, files));
    }
    var filed = submissions.submit(id, named(filing, "submit"), new SubmitApplication(null));
    return new Filed(filed.id(), filed.number(), filed.requireCase());
  }

  /** Lays files down for a material: in a draft, or again for what a supplement notice names. */
  @Transactional
  public void attach(UUID application, String material, List<UUID> files) {
    materials.put(application, material, new AttachFiles(files));
  }

  /**
   * Rates a finished matter.
   *
   * @param tags of the list that is offered
   */
  @Transactional
  public void rate(UUID application, UUID command, int stars, List<String> tags) {
    ratings.rate(application, new CommandId(command), new Rate(stars, tags, null));
  }

  /** Asks people to look again at what a rule refused (人工复核). */
  @Transactional
  public void review(UUID application, UUID command, String reason) {
    reviews.ask(application, new CommandId(command), new AskReview(reason));
  }

  private static CommandId named(Filing filing, String part) {
    return new CommandId(Filing.part(filing.command(), part));
  }
}
