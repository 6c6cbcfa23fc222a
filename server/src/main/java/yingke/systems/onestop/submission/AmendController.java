package yingke.systems.onestop.submission;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Version;
import yingke.systems.onestop.drafts.SaveForm;
import yingke.systems.onestop.views.ApplicationView;
import yingke.systems.onestop.views.ApplicationViews;

/** Correcting after a supplement notice. */
@RestController
@RequestMapping("/api/onestop/applications/{id}/amendment")
class AmendController {
  private final AmendDesk desk;
  private final ApplicationViews views;

  AmendController(AmendDesk desk, ApplicationViews views) {
    this.desk = desk;
    this.views = views;
  }

  /** Changes what was filled in while a supplement notice is open. */
  @PutMapping
  ApplicationView amend(
      @PathVariable UUID id,
      Version version,
      @Valid @RequestBody SaveForm form,
      HttpServletResponse response) {
    var view = views.of(desk.amend(id, version, form));
    response.setHeader(HttpHeaders.ETAG, Version.tag(view.version()));
    return view;
  }
}
