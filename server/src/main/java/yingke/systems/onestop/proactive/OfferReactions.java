package yingke.systems.onestop.proactive;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;

/** Keeps the answer; a yes whose day has come is done at once. */
@Component
class OfferReactions implements CaseSubscriber {
  private final OfferStore offers;
  private final OfferFiling filing;

  OfferReactions(OfferStore offers, OfferFiling filing) {
    this.offers = offers;
    this.filing = filing;
  }

  @Override
  public String id() {
    return "onestop.proactive";
  }

  @Override
  public void on(CaseEvent event) {
    if (!Offer.isMatter(event.matter()) || !(event instanceof CaseClosed closed)) return;
    var id = Offer.ofMatter(event.matter());
    var answer =
        closed.outcome().equals("consented") ? Offer.Answer.CONSENTED : Offer.Answer.REFUSED;
    offers.answer(id, answer, text(closed, "phone"), text(closed, "familyPhone"), closed.at());
    filing.file(id);
  }

  private static @Nullable String text(CaseClosed closed, String field) {
    return closed.form().get(field) instanceof String text && !text.isBlank() ? text : null;
  }
}
